// Films and who played in them
CREATE CONSTRAINT ON (f:Film) ASSERT f.title IS UNIQUE;
LOAD CSV WITH HEADERS FROM 'file:///films.csv' AS row
MERGE (f:Film {title: row.title, year: toInteger(row.year)})
SET f.rating = 7.5e0, f.votes = 1200;

MATCH (a:Actor)-[:PLAYED_IN {role: "a \"lead\""}]->(f:Film)<-[r:DIRECTED]-(d)
WHERE f.year >= 1990 AND NOT a.name STARTS WITH 'X' OR f.title =~ '.*it\'s.*'
RETURN a.name AS name, collect(DISTINCT f.title) AS titles, count (*) AS n
ORDER BY n DESC SKIP 5 LIMIT 10;

/* Paths of one to three steps,
   /* nested */ too */
MATCH p = shortestPath((x:Person)-[:KNOWS*1..3]-(y:Person))
WHERE x.born: 1970 IN [1970, 0x7B2, 0755] XOR exists(y.`last name`)
WITH p, length(p) AS steps, reduce(s = 0, n IN nodes(p) | s + n.age) AS total
UNWIND range(1, 10) AS i
FOREACH (n IN nodes(p) | SET n.seen = true)
RETURN CASE WHEN steps > 2 THEN 'far' ELSE "near" END, $limit, i ^ 2 % 3;

OPTIONAL MATCH (n) WHERE n.x <> .5 DETACH DELETE n;
CALL db.labels() YIELD label;
