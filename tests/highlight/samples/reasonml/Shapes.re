/* Shapes with areas
   /* nested */ */
open Belt;
module Point = {
  type t = {x: float, y: float};
  let zero = {x: 0., y: -1.5e3};
};
// variants
type shape =
  | Circle(Point.t, float)
  | Square(Point . t, int)
  | `Empty;

let area = (~scale=1.0, ?unit, s: shape) : float =>
  switch (s) {
  | Circle(_, r) when r > 0. => 3.14 *. r *. r
  | Square({x: _}, side) => float_of_int(side * side)
  | _ => raise(Not_found)
  };

external log : string => unit = "console.log";
let rec fact = n => n <= 1 ? 1 : n * fact(n - 1);
let numbers = [0xFF, 0o17, 0b1010, 1_000, 2e10];
let chars = ['a', '\n', '\065', '\x41', '/'];
let text = "with \"escapes\" \t \x41 \065 and \
 a line";
let unit_value = ();
let empty = [];
let both = true && !false || a land b;
Js.Promise.(resolve(1) |> then_(x => resolve(x mod 2)));
let mutable = ref(0); let 'a = List.map;
@bs.module "x" while (true) { assert(false) };
