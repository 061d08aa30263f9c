; Copies words
        AREA    |.text|, CODE, READONLY
# define X 1
  # include "a.h"
#
#unknown
        GET     common$suffix..s
        INCBIN  data/$name.$$x.bin
        EXPORT  copy
        IMPORT  |odd name|, WEAK
COUNT   EQU     0x10
mask    EQU     2_1010
        GBLL    DEBUG
DEBUG   SETL    {TRUE}

copy    PROC
        PUSH    {r4-r6, lr}
        MOV     r4, #&FF
        LDR     r5, =COUNT
loop
        LDMIA.W r0!, {r4, r5}
        STMIA   r1!, {r4, r5}
        SUBS    r2, r2, #2 ; two
        ADD     r3, r3, r4, LSL #3
        BNE     loop
        BGT     %B1
1       VLD1.32 {d0}, [r0 @ 64]
        vadd.f32 s0, s1, s2
        VMOV.F64 d0, #1.5e-3
        IT EQ
        moveq   r0, #0
        POP     {r4-r6, pc}
        ENDP
text    DCB     "Hello $name. $$5", 0, 'a', '$$', '$x'
        DCD     0x1p3, &1.8p-2, 0f_3F800000, 0d_3FF0000000000000, 8_17, 12e5, 0x12p, 3.14
        ALIGN
        END
