defmodule Counter do
  @moduledoc """
  Counts words in a stream of lines.
  """
  use GenServer
  alias Counter.Store, as: Store
  import Enum, only: [map: 2]

  @limit 1_000
  defstruct name: nil, count: 0, tags: []

  def start_link(opts \\ []) do
    GenServer.start_link(__MODULE__, opts, name: __MODULE__)
  end

  @impl true
  def init(opts), do: {:ok, %Counter{name: opts[:name]}}

  def handle_call({:add, words}, _from, %{count: count} = state) when is_list(words) do
    new = Enum.reduce(words, count, fn _word, acc -> acc + 1 end)

    cond do
      new > @limit -> {:reply, {:error, :full}, state}
      true -> {:reply, :ok, %{state | count: new}}
    end
  end

  defp words(line), do: line |> String.downcase() |> String.split(~r/[^\w']+/u, trim: true)

  def report(path) do
    for line <- File.stream!(path), word <- words(line), word not in ~w(a the of) do
      IO.puts("#{word}: #{String.length(word)}\n")
    end
  end
end
