%% A process that counts, and a supervisor's child.
-module(counter).
-behaviour(gen_server).
-export([start_link/1, increment/1, value/1]).
-export([init/1, handle_call/3, handle_cast/2, terminate/2]).
-define(TIMEOUT, 5000).
-record(state, {name = "none", count = 0 :: integer()}).

start_link(Name) ->
    gen_server:start_link({local, Name}, ?MODULE, [Name], []).

increment(Pid) -> gen_server:cast(Pid, increment).
value(Pid) -> gen_server:call(Pid, value, ?TIMEOUT).

init([Name]) ->
    process_flag(trap_exit, true),
    {ok, #state{name = atom_to_list(Name)}}.

handle_call(value, _From, State = #state{count = N}) when N >= 0 ->
    {reply, {ok, N}, State};
handle_call(Other, _From, State) ->
    io:format("unknown: ~p~n", [Other]),
    {reply, {error, unknown}, State}.

handle_cast(increment, #state{count = N} = State) ->
    {noreply, State#state{count = N + 1}}.

terminate(_Reason, _State) -> ok.
