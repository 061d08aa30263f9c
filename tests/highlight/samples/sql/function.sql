CREATE OR REPLACE FUNCTION citations(paper_id INTEGER)
RETURNS TABLE (year INTEGER, n BIGINT) AS $$
DECLARE
    cutoff INTEGER := 2000;
BEGIN
    IF paper_id IS NULL THEN
        RAISE EXCEPTION 'no paper';
    END IF;
    RETURN QUERY
        SELECT c.year, count(*)
        FROM citation c
        WHERE c.cited = paper_id AND c.year >= cutoff
        GROUP BY c.year;
END;
$$ LANGUAGE plpgsql STABLE;

CREATE VIEW h_index AS
SELECT author_id, max(rank) FROM ranked WHERE citations >= rank GROUP BY author_id;

CREATE TRIGGER touch BEFORE UPDATE ON paper FOR EACH ROW EXECUTE PROCEDURE touch();
EXPLAIN ANALYZE SELECT * FROM citations(42);
