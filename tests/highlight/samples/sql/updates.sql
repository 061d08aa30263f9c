BEGIN TRANSACTION;

INSERT INTO author (name, orcid) VALUES
    ('O''Neil, A.', '0000-0002-1825-0097'),
    ('Müller, B.', NULL);

UPDATE paper SET year = 2023, venue = UPPER(TRIM(venue))
WHERE doi LIKE '10.1000/%' AND year != 2023;

DELETE FROM paper_author
WHERE NOT EXISTS (SELECT 1 FROM author a WHERE a.id = paper_author.author_id);

ALTER TABLE paper ADD COLUMN open_access BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE paper DROP CONSTRAINT IF EXISTS paper_year_check;

SELECT DISTINCT venue FROM paper
UNION ALL
SELECT DISTINCT venue FROM preprint;
COMMIT; -- or ROLLBACK
GRANT SELECT, UPDATE ON paper TO editor;
