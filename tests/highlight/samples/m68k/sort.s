; Sorts words in place
        machine 68020
        opt     o+
___     equ     1
_start  move.l  4.w,a6
        jsr     -552(a6)
        tst.l   d0
        beq     fail

* outer loop
outer:  moveq   #0,d7
        lea     (data,pc),a0
inner   move.w  (a0)+,d1
        cmp.w   (a0),d1
        ble.b   next
        swap    d1
        exg     d0,d1
        move    sr,-(sp)
        pea     ([8,a0],d0.w*4,10)
        not.b   d7 ; a comment
next    subq.w  #1,d2
        bgt     inner
        move.w  ___,d7
        tas     d7
        bmi     outer
        movem.l d0-d7/a0-a6,-(a7)
        rept    4
        lsl.w   #2,d3
        endr
        move.l  usp,a1
        divs    d1,d0
        eori    #1,ccr
fail:   dc.w    1<<3|4&5,'\'','x'
        [lbl]   jmp (a0)
string: dc.b "continued \
line", !
