# turns a list into HTML
1i\
<ul>
/^\* /{
s/^\* \(.*\)$/<li>\1<\/li>/
s/\*\([^*]*\)\*/<em>\1<\/em>/g
s/`\([^`]*\)`/<code>\1<\/code>/g
}
/^$/d
$a\
</ul>
s/[]]//; s/[^]]x/y/
s/[[:alpha:]]/<&>/gp
s_a_b_
s/one\/two\\/three\
four/
s/open
y/ab/
\,a\,b,d
\xab\xcxp
/a[/]b/p
+3p
2,~4l
s/x\/y/z
r
R  other file
W /tmp/list
{p;p}
}
z unknown
b
t
a text \ with \\ signs
s a b 
# no end of the line
