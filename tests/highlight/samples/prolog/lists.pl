#!/usr/bin/swipl
% Lists, grammar rules, puzzles.
append_([], L, L).
append_([H|T], L, [H|R]) :- append_(T, L, R).

reverse_(L, R) :- reverse_(L, [], R).
reverse_([], Acc, Acc).
reverse_([H|T], Acc, R) :- reverse_(T, [H|Acc], R).

greeting --> [hello], name.
name --> [world] | [prolog].

queens(N, Qs) :-
    numlist(1, N, Ns),
    permutation(Ns, Qs),
    safe(Qs).

safe([]).
safe([Q|Qs]) :- no_attack(Q, Qs, 1), safe(Qs).

no_attack(_, [], _).
no_attack(Q, [Q1|Qs], D) :-
    Q =\= Q1 + D, Q =\= Q1 - D,
    D1 is D + 1,
    no_attack(Q, Qs, D1).

:- initialization(main).
main :- queens(8, Qs), format("~w~n", [Qs]), X = _Unused, atom(X) -> halt ; true.
