WITH recent AS (
    SELECT p.code, t.rt, t.correct,
           row_number() OVER (PARTITION BY p.id ORDER BY t.number DESC) AS rank
    FROM participant AS p
    JOIN trial t ON t.participant_id = p.id
    WHERE p.created >= DATE '2024-01-01' - INTERVAL '30 days'
)
SELECT code,
       count(*) AS n,
       avg(rt) FILTER (WHERE correct) AS mean_rt,
       stddev_samp(rt) / sqrt(count(*)) AS se,
       CASE WHEN avg(rt) > 1000 THEN 'slow'
            WHEN avg(rt) IS NULL THEN NULL
            ELSE 'it''s fine' END AS label
FROM recent
WHERE rank <= 50 AND rt BETWEEN 150 AND 3000.5
GROUP BY code
HAVING count(*) > 10
ORDER BY mean_rt DESC NULLS LAST, code
LIMIT 20 OFFSET 0;
