; Macros and conditions
        MACRO
$label  Wait    $count, $reg
$label.x
        mov     $reg, #$count
|$label.loop|
        subs    $reg, $reg, #1
        bne     |$label.loop|
        MEND

        IF      :DEF:DEBUG :LAND: (VERSION >= 3)
        INFO    0, "debug :" :CC: "build"
        ELIF    {CPU} = "Cortex-M4"
        ELSE
        ENDIF
        [ {ENDIAN} = "big"
        DCI.N   0xBF00
        DCW     1:SHL:4 :OR: :NOT:2 :EOR: 3_12, 9_88
        |
        DCDU    {PC} + . - @
        ]
table   SPACE   100 << 2 != 4 && 5 || 6 <> 7
        FIELD   4
        ! 0, "text"
entry_point Mixed_Case r0
        Wait    10, r1
        ldr     r0, [r1, r2, lsl #2]!
        strh    r0, [sp], #-4
        svc     #%F2
        WHILE   i < 5 : 16
        WEND
        vmov.i32 q0, #0 ; zero
        bx      lr ^ {r0} | ? / * % \ 
        LNK     next.s
        DCB     "open
        DCB     'open $
        msr     cpsr_c, r0
