*&---------------------------------------*
*& Sums the open orders
REPORT zopen_orders.
" the screen
TABLES: vbak, vbap.
DATA: gv_total TYPE p DECIMALS 2,
      gt_items TYPE STANDARD TABLE OF vbap WITH HEADER LINE,
      gv_name(20) TYPE c VALUE 'it''s \n a name'.
PARAMETERS p_date TYPE d DEFAULT sy-datum OBLIGATORY.
SELECT-OPTIONS s_kunnr FOR vbak-kunnr.

CLASS lcl_order DEFINITION FINAL.
  PUBLIC SECTION.
    METHODS: sum IMPORTING iv_id TYPE vbeln RETURNING VALUE(rv_sum) TYPE f.
ENDCLASS.
CLASS lcl_order IMPLEMENTATION.
  METHOD sum.
    SELECT * FROM vbap INTO TABLE @DATA(lt_rows) WHERE vbeln = @iv_id.
    LOOP AT lt_rows ASSIGNING FIELD-SYMBOL(<ls_row>).
      rv_sum = rv_sum + <ls_row>-netwr * 2 ** 3.
    ENDLOOP.
    rv_sum = abs( rv_sum ) + strlen( gv_name ) MOD 5.
  ENDMETHOD.
ENDCLASS.

START-OF-SELECTION.
  DATA(lo_order) = NEW lcl_order( ).
  gv_total = lo_order->sum( '1' ) - lcl_order=>count( x = 3 ).
  IF gv_total GE 100 AND NOT p_date IS INITIAL OR gv_name CP 'a*'.
    WRITE: / |Sum: { gv_total }|, `text with ``quotes```, sy-uname.
  ELSEIF gv_total <> 5 AND line_exists( gt_items[ 1 ] ).
    MESSAGE e001(zz) WITH gv_total.
  ENDIF.
