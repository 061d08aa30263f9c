PROFILE
MATCH (p:Paper)-[:CITES]->(q:Paper)
WHERE p.year = 2020 AND q.year < 2000
RETURN p.doi, q.doi;

CREATE INDEX FOR (n:Author) ON (n.orcid);
CREATE (ada:Author {name: 'Ada', h: 12, weight: -0.5}),
       (grace:Author {name: 'Grace', h: 3}),
       (ada)-[:WROTE {first: true}]->(:Paper {doi: "10.1/x", pages: [1, 2..3]}),
       (ada)-[:KNOWS {since: 1999.5}]->(grace);

MATCH (a:Author)
WITH a, size((a)-->()) AS degree
WHERE degree > 1e2 AND any(x IN a.tags WHERE x CONTAINS 'graph')
SET a:Famous, a.degree = degree
REMOVE a.old
RETURN left(a.name, 3), toUpper(a.name), coalesce(a.h, 0), date('2020-01-01'), id(a);

MATCH (n) WHERE n.`odd name` IS NULL
RETURN n UNION ALL MATCH (m:Person|Robot) RETURN m;
EXPLAIN MATCH (n)
USING INDEX n:Author(orcid)
WHERE n.orcid ENDS WITH '\\' RETURN percentileCont(n.h, 0.5), abs(-3), stdev(n.h);
USING PERIODIC COMMIT 500
MERGE (t:Tag {name: toLower($tag)}) ON CREATE SET t.made = timestamp();
