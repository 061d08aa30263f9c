
	tab indented
\d .lib
add:{x+y}
mul:{[a;b] a*b} / product
avgs:{(sums x)%1+til count x}
cfg:`host`port!("localhost";5000)
join:{x lj `sym xkey y}
safe:@[{value x};`missing;{-1 "failed: ",x;0b}]
t:([sym:`a`b] price:1.5 2.5; size:10 20)
by_sym:select last price, first size by sym from t
dict:(`a`b`c)!1 2 3
filter:{x where not null x}
strings:string each key dict
cast:"I"$"42"; "D"$"2024.01.01"
nested:{{x*x} each x} each (1 2;3 4)
amend:.[d;(0;1);:;5]
adverbs:+/[1 2 3],(+\)1 2 3,(-':)4 5,f'[x;y]
unclosed:"abc
";op:1<=2; 3>=4; a!b; c#d; e_f; g?h; i^j; k|l; m&n; o~p
ts:.z.p+1D; u:12:30:45 09:15u 2000.01.01T00:00z
long:0x0aFF; 012b; 1e10; 2e-3f; 7f; 8e
select distinct sym from t where size=max size, price<>0n
  / indented comment
\
everything below
is a comment
