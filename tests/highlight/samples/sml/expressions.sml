datatype expr = Num of int
              | Var of string
              | Add of expr * expr
              | Mul of expr * expr
              | Let of {name : string, value : expr, body : expr}
and token = LParen | RParen | Op of char
withtype env = (string * int) list

exception Unbound of string and Syntax
infix 6 |>
fun x |> f = f x

fun lookup (name, []) = raise Unbound name
  | lookup (name, (key, value) :: rest) =
      if name = key then value else lookup (name, rest)

fun eval env e =
  case e of
      Num n => n
    | Var x => lookup (x, env)
    | Add (a, b) => eval env a + eval env b
    | Mul (a, b) => eval env a * eval env b
    | Let {name, value, body} =>
        let val v = eval env value
        in eval ((name, v) :: env) body
        end

functor Show (structure S : sig type t val show : t -> string end) =
struct
  open S
  val line = fn x => show x ^ "\t\065\\"
  and quoted = fn x => "\"" ^ show x ^ "\""
end

val hex = 0xFF and word = 0wx1F and small = 1.5e~3
val #"a" = String.sub ("abc", 0)
val second = #2 (1, "two")
val name = #name {name = "x", value = ~1}
eqtype key
type ('a, 'b) pair = 'a * 'b
datatype colour = datatype Graphics.colour
local
  val secret = 42w
in
  val shown = Int.toString secret
end
abstype counter = Counter of int ref with fun new () = Counter (ref 0) end
