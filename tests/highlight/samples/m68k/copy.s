* Copies a block of memory
; d0 = count, a0 = source
        section code,code
        include "hardware/custom.i"
COUNT   equ     $10
mask    set     %1010
oct     =       @17

start:  lea     source(pc),a0
        movea.l #$dff000,a6
        move.w  #COUNT-1,d0
.loop:  move.b  (a0)+,(a1)+
        dbra    d0,.loop
        cmp.l   #'ab',d1
        beq.s   .done
        btst    #6,$bfe001
        bne     start
        MULU    d0,D1
        and.w   #~mask,d2
        moveq   #'\n',d3
.done:
        rts

        macro   WAIT
        nop
\@wait: bra     \1
        endm
text:   dc.b    "Hello \"world\" \x41\101 \q",10,0
        even
table   dcb.w   8,0
        ds.l    1
        ifd     DEBUG
        trap    #15
        else
        illegal
        endc
        end
