#!/usr/bin/sed -f
# Cleans a text: blanks, quotes, numbers
1,10d
$!N
s/^[ \t]*//
s/[^a-z0-9_.-]*$//g
/^#/d
/begin/,/end/{
s/\(.*\)=\(.*\)/\2=\1 & \&/p
p
}
s|/usr/local|/opt|gp; s,a\,b,c,
s#x[/]y#\
new line#
y/abc/xyz/
y,\,/,/\,,
\%/etc/%s/a$/b.c/
/word\/other/!s/$/ (\\)/
5~2p
0,/first/d
a\
appended text\
  with two lines
i\ inserted
c changed
:top
s/a*b/&&/
t top
b end
T skip
r header.txt
w out.txt
q 5
Q 1
l 20
=
h; H; g; G; x; n; D; P
: end
s/last/one/
