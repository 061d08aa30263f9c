(* Numbers, rules and patterns (* nested *) of all kinds. *)
In[1]:= 16^^ff + 2^^1011
Out[1]= 266
a = 1.5*^-10 + 3.25`20 + 12``5;
b = 1/3 // N

primes = Select[Range[100], PrimeQ]
Total[primes^2] /. {x_ :> x + 1}

sequence[0] = 1;
sequence[n_Integer?Positive] := sequence[n] = n sequence[n - 1]

With[{n = 5}, Block[{$RecursionLimit = 50}, sequence[n]]]

rules = {a -> "one", b -> "two \"quoted\""};
Cases[{1, x, "s", {2}}, _Integer | _Symbol]
f = Function[{u, v}, u.v/Norm[u]];
#1 + #2 &[3, 4]
assoc = <|"key" -> 1, "other" -> {2, 3}|>;
#key & @ assoc
While[n < 10, n++; If[OddQ[n], Continue[]]; Sow[n]]
\[Alpha] = \[Pi]/2;
Reap[Do[Sow[i!], {i, 3}]] // Last // Flatten
StringReplace["text", RegularExpression["t(.)"] :> "$1"]
D[Sin[x] y, {x, 2}] == -y Sin[x]
