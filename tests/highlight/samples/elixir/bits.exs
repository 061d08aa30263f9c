# Numbers, bits, processes.
defprotocol Size do
  def size(data)
end

defimpl Size, for: BitString do
  def size(string), do: byte_size(string)
end

defmodule Bits do
  require Logger

  defmacro unless(clause, do: block) do
    quote do
      if !unquote(clause), do: unquote(block)
    end
  end

  def parse(<<version::4, length::12, rest::binary>>) do
    {version &&& 0x0F, length * 1.5e-3, rest, 0b1010, 0o17, ?a}
  end

  def wait(timeout \\ 5_000) do
    receive do
      {:message, text} when text != nil and text !== "" -> Logger.info('got #{inspect text}')
      _ -> :ignored
    after
      timeout -> raise RuntimeError, message: "nothing came"
    end
  rescue
    error in [ArgumentError, RuntimeError] -> {:error, error.message}
  end
end

spawn(fn -> Bits.wait(100) end) |> send({:message, "hello"})
IO.inspect(Enum.map([1, 2, 3], &(&1 * 2)) ++ [4], label: "doubled")
%{"key" => value, other: nil} = %{"key" => :"quoted atom", other: nil}
