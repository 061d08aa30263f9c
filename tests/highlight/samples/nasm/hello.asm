; Writes a line and the number of its arguments.
%define SYS_WRITE 1
%macro exit 1
        mov     rax, 60
        mov     rdi, %1
        syscall
%endmacro

        global  _start
        extern  printf

SECTION .data
message: db "hello, world", 10, 0
length  equ $ - message
table:  times 16 dw 0
mask:   dd 0FFh, 0x1f, 101b, 17q, 3.14

SECTION .bss
buffer: resb 64

SECTION .text
_start:
        mov     rax, SYS_WRITE
        mov     rdi, 1          ; standard output
        lea     rsi, [rel message]
        mov     edx, length
        syscall
        cmp     byte [buffer], 'a'
        jne     .done
        inc     dword [buffer + 4*ecx]
.done:  exit 0
