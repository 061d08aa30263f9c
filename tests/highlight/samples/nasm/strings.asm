BITS 32
; Length of a string and its copy, in 32 bits.
%include "system.inc"

section .text
global strlen, copy

strlen:
        push    edi
        mov     edi, [esp + 8]
        xor     eax, eax
        mov     ecx, -1
        cld
        repne   scasb
        not     ecx
        lea     eax, [ecx - 1]
        pop     edi
        ret

; copy(target, source)
copy:
        mov     esi, [esp + 8]
        mov     edi, [esp + 4]
.next:
        lodsb
        stosb
        test    al, al
        jnz     short .next
        mov     word [es:edi], seg copy
        ret

align 4
struc point
  .x: resd 1
  .y: resd 1
endstruc
