[ This program prints a word. [nested
  remarks] are allowed here, too. ]
++++++++            set cell 0 to 8
[
    >++++           add 4 to cell 1
    [
        >++         cells 2
        >+++        and 3
        >+++        and 4
        >+          and 5
        <<<<-       go back
    ]
    >+              more
    >+
    >-
    >>+
    [<]             to the first empty cell
    <-
]
>>.                 first letter
>---.               second
+++++++..+++.       the rest
>>.<-.<.+++.------.--------.
]                   too many
>>+.>++.
