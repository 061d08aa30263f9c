SELECT
  data ->> 'title' AS title,
  data -> 'authors' -> 0 ->> 'family' AS first_author,
  jsonb_array_length(data -> 'authors') AS authors,
  (data ->> 'year')::int AS year,
  coalesce(data #>> '{journal,name}', 'unknown') AS journal
FROM record
WHERE data @> '{"type": "article"}'
  AND data ? 'doi'
  AND NOT (data ->> 'title' ~* '^(re|fwd):')
  AND year % 2 = 0
ORDER BY 4 DESC;

CREATE MATERIALIZED VIEW yearly AS
SELECT extract(year FROM published) AS year, sum(cost)::numeric(10, 2)
FROM invoice WHERE currency IN ('EUR', 'USD') GROUP BY 1;
VALUES (1, 'one'), (2, 'two');
PREPARE by_year (int) AS SELECT * FROM yearly WHERE year = $1;
EXECUTE by_year(2024);
DROP VIEW IF EXISTS yearly CASCADE;
