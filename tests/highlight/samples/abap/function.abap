FUNCTION z_read_text.
*"----------------------------------------
*"  IMPORTING
*"     VALUE(IV_NAME) TYPE  STRING
  FIELD-SYMBOLS <fs> TYPE any.
  DATA lv_x TYPE xstring. DATA lv_i TYPE int8.
  CALL FUNCTION 'READ_TEXT'
    EXPORTING
      name      = iv_name
    TABLES
      lines     = lt_lines
    EXCEPTIONS
      not_found = 1
      OTHERS    = 2.
  IF sy-subrc <> 0. RAISE EXCEPTION TYPE cx_sy_error. ENDIF.
  TRY.
      lv_new = CONV string( condense( val = lv_old del = ` ` ) ) && |{ lv_i ALPHA = OUT }|.
      ASSIGN COMPONENT 2 OF STRUCTURE ls TO <fs>.
      lr_data->*  = lo_a->>b( 1 ). lo_c?=lo_d. x =->y( z ).
      lv_a-b-c(2) = lv_d-e-f. lv_not-called-here = 1.
      CASE lv_i. WHEN 1 OR 2. EXIT. WHEN OTHERS. CONTINUE. ENDCASE.
    CATCH cx_root INTO DATA(lx) ##NO_HANDLER.
      WRITE lx->get_text( ) COLOR 6.
  ENDTRY.
  READ TABLE lt WITH KEY k = 'v' INTO ls. APPEND VALUE #( a = 1 b = 'two' ) TO lt.
  DO 3 TIMES. ADD 1 TO lv_i. ENDDO. WHILE lv_i < 9. lv_i += 1. ENDWHILE.
  MOVE-CORRESPONDING a TO b. CONCATENATE 'x\' 'y' INTO z SEPARATED BY space.
  data( field-symbol( lines( nothing(
  * not a comment ; $ §
  'open
ENDFUNCTION.
