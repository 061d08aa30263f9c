% Who is whose ancestor.
:- module(family, [ancestor/2, sibling/2]).
:- use_module(library(lists)).

parent(anna, bela).
parent(anna, carl).
parent(bela, dora).
parent(carl, 'Emil').

ancestor(X, Y) :- parent(X, Y).
ancestor(X, Y) :-
    parent(X, Z),
    ancestor(Z, Y).

sibling(X, Y) :-
    parent(P, X),
    parent(P, Y),
    X \= Y.

age(anna, 71).
age(dora, 12.5).

older(X, Y) :- age(X, A), age(Y, B), A > B, !.

average(List, Mean) :-
    sum_list(List, Sum), length(List, N), N =\= 0,
    Mean is Sum / N.

print_all :- forall(ancestor(anna, Who), (write("child: "), write(Who), nl)).
