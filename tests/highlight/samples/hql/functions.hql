ADD JAR /tmp/${hiveconf:jar_name};
CREATE TEMPORARY FUNCTION stem AS 'org.example.udf.Stem';
USE ${hivevar:database};

WITH words AS (
  SELECT stem(lower(word)) AS word, year(published) AS y
  FROM articles
  LATERAL VIEW explode(split(regexp_replace(body, '[^a-z ]', ''), ' ')) w AS word
  WHERE published BETWEEN '2001-01-01' AND "2019-12-31"
),
counted AS (
  SELECT word, y, count(*) AS n,
         row_number() OVER (PARTITION BY y ORDER BY count(*) DESC) AS place
  FROM words
  GROUP BY word, y
)
FROM counted
INSERT INTO TABLE top_words PARTITION (y) SELECT word, n, y WHERE place <= 50
INSERT OVERWRITE DIRECTORY '/out/${hiveconf:run}/$rest' SELECT *;

SELECT CASE WHEN n % 2 = 0 THEN 'even' ELSE 'odd' END AS parity,
       cast(n AS BIGINT), coalesce(word, "none"), concat_ws(',', collect_set(word))
FROM top_words TABLESAMPLE (BUCKET 3 OUT OF 32 ON rand())
JOIN years ON (top_words.y = years.y AND years.leap != TRUE)
CLUSTER BY word; -- 1.5 seconds

ALTER TABLE top_words SET SERDEPROPERTIES ('field.delim' = '\001', "serialization.null.format" = "");
EXPLAIN EXTENDED SELECT "$ {" FROM t;
