-module(sort).
-compile(export_all).

% Sorts by quicksort, counts words, waits for messages.
quick([]) -> [];
quick([Pivot | Rest]) ->
    quick([X || X <- Rest, X < Pivot]) ++ [Pivot] ++
    quick([X || X <- Rest, X >= Pivot]).

count(Text) when is_list(Text) ->
    Words = string:tokens(Text, " \t\n"),
    lists:foldl(fun(Word, Acc) ->
        maps:update_with(Word, fun(N) -> N + 1 end, 1, Acc)
    end, #{}, Words).

loop(Timeout) ->
    receive
        {From, {add, A, B}} ->
            From ! {self(), A + B},
            loop(Timeout);
        stop -> ok
    after Timeout ->
        case random:uniform(16#FF) rem 2 of
            0 -> exit(normal);
            _ -> throw('not even')
        end
    end.

bits(<<Version:4, Length:12, Rest/binary>>) -> {Version band 2#11, Length * 1.5, Rest, $a, $\n}.
