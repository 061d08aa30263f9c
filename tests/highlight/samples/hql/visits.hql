-- Visits to pages, one partition a day
SET hive.exec.dynamic.partition = true;
SET hivevar:day = '2020-01-31';

CREATE EXTERNAL TABLE IF NOT EXISTS visits (
  visitor STRING COMMENT 'an anonymous id',
  page STRING,
  seconds DOUBLE,
  tags ARRAY<STRING>,
  properties MAP<STRING, INT>,
  place STRUCT<lat: FLOAT, lon: FLOAT>
)
PARTITIONED BY (day DATE)
ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t'
STORED AS ORC
LOCATION "hdfs://data/${env:USER}/visits"
TBLPROPERTIES ("orc.compress" = "SNAPPY");

MSCK REPAIR TABLE visits;

/* The longest visits /* of the day */ by page */
INSERT OVERWRITE TABLE longest PARTITION (day = '${hivevar:day}')
SELECT page, max(seconds) AS longest, count(DISTINCT visitor)
FROM visits
LATERAL VIEW explode(tags) t AS tag
WHERE day = '${hivevar:day}' AND page RLIKE "^/blog/.*\\.html$"
  AND tag IN ('it''s', "a \"quoted\" one", 'costs $5')
GROUP BY page
HAVING count(*) > 10
DISTRIBUTE BY page SORT BY longest DESC
LIMIT 100;

DROP TABLE IF EXISTS `old visits`;
