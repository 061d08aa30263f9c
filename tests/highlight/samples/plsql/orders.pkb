CREATE OR REPLACE PACKAGE BODY order_api AS
  -- what a customer may still spend
  g_limit CONSTANT NUMBER(10,2) := 1.5e3;
  TYPE t_lines IS TABLE OF order_line%ROWTYPE INDEX BY PLS_INTEGER;

  /* Sums the lines of an order,
     * without those that were sent back */
  FUNCTION total (p_id IN orders.id%TYPE) RETURN NUMBER IS
    l_sum   NUMBER := 0;
    l_lines t_lines;
    CURSOR c_line IS
      SELECT NVL(price, 0) * quantity AS amount
        FROM order_line
       WHERE order_id = p_id AND returned IS NOT NULL OR note LIKE '%it''s%'
       ORDER BY line_no;
  BEGIN
    FOR r IN c_line LOOP
      l_sum := l_sum + r.amount ** 2 - .5f + 3.D;
    END LOOP;
    IF l_lines.COUNT > 0 AND c_line%NOTFOUND THEN
      l_lines.DELETE(l_lines.FIRST);
    ELSIF l_sum <> +12 THEN
      RAISE_APPLICATION_ERROR(-20001, 'too much\n for "' || p_id || '"');
    END IF;
    RETURN ROUND(l_sum, 2);
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN NULL;
    WHEN OTHERS THEN
      sys.dbms_output.put_line(SQLERRM || TO_CHAR(SYSDATE, 'YYYY-MM-DD'));
      RAISE;
  END total;

  $IF $$debug_on $THEN
  PROCEDURE trace (p_text VARCHAR2 DEFAULT q'[it's [a] text]') IS
  BEGIN
    EXECUTE IMMEDIATE Q'!begin log.write('x'); end;!' USING p_text;
  END trace;
  $END

  <<again>>
  PROCEDURE sync IS
  BEGIN
    MERGE INTO "Stock ""A""" s USING delivery d ON (s.id = d.id)
    WHEN MATCHED THEN UPDATE SET s.amount = s.amount + d.amount
    WHEN NOT MATCHED THEN INSERT (id, amount) VALUES (d.id, d.amount);
    GOTO again;
  END;
END order_api;
/
