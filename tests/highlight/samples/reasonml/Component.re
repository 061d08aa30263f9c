[@react.component]
let make = (~name: string, ~children, ~onClick=?) => {
  let (count, setCount) = React.useState(() => 0);
  /* a comment with * and / inside */
  <div className="box" onClick={_ => setCount(c => c + 1)}>
    <Label text={"Hello " ++ name} />
    {React.string(string_of_int(count))}
    children
  </div>;
};

module type Store = {
  type state;
  let get: unit => state;
  include Base.Store;
};

module Make = (S: Store) : (Other with type t = S.state) => {
  type t = S.state;
  exception Missing(string);
  class counter = { as self; pub go = self#go };
  let find = (list: list(char), array: array(bool)) =>
    try (List.nth(list, 0)) {
    | Failure(m) => m.[0]
    };
  for (i in 0 to 10) { print_int(i lsl 2 lxor 1); };
  let obj = {"key": `Red, "other": `blue'};
  let x: 'a. 'a => 'a = y => y;
  let a' = B . C (1);
  let it = M. [1];
};
let open = "not closed
