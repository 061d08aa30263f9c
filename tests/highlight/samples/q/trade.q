#!/usr/bin/env q
  an indented line at the top
/ a table of trades
trade:([]time:`time$();sym:`symbol$();price:`float$();size:`int$())
`trade insert (09:30:00.000;`a;10.5;100i)
t:select vwap:size wavg price, n:count i by sym, 5 xbar time.minute from trade where size>0, sym in `a`b
update price:2*price from `trade where price within 1 2e3 / a comment
delete from trade where null sym
/
several lines
of comment
\
/ a comment with
  an indented line
f:{[x;y] $[x>y;x-y;neg x+y]}
.z.ts:{0N!.z.p}; .Q.w[]; .h.hy
d:2024.01.31D12:30:45.123456789 2024.01.31 12:30 0D00:00:01 2024.01m
k)a:+/!10
l:0Wj 0n 0x1f 101b 1h 2j 3i 4e 5f .5 1.e-3 0N
s:"text \"quoted\" \n \\ \101 and \q"
p:`:/data/db/trade.csv`a.b`
h:hopen `::5010; h"1+1"; hclose h
r:exec max price from trade; each[f] til 3
x:1 2 3 <> 4; y:x::5; z:a:b,'c,/:d,\:e
if[x~y; while[1b; do[3; show x]]]
0: 1: 2: sublist asof ej lj
\l other.q
system "c 20 200"
\\ 
the rest is for nobody
