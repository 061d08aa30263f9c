(* A binary search tree, and what it is good for. *)
type 'a tree =
  | Leaf
  | Node of 'a tree * 'a * 'a tree

exception Not_there of string

let rec insert x = function
  | Leaf -> Node (Leaf, x, Leaf)
  | Node (l, y, r) as node ->
    if x < y then Node (insert x l, y, r)
    else if x > y then Node (l, y, insert x r)
    else node

let rec fold f acc = function
  | Leaf -> acc
  | Node (l, x, r) -> fold f (f (fold f acc l) x) r

module StringMap = Map.Make (String)

let frequencies words =
  List.fold_left
    (fun map word ->
      let n = try StringMap.find word map with Not_found -> 0 in
      StringMap.add word (n + 1) map)
    StringMap.empty words

let () =
  let tree = List.fold_left (fun t x -> insert x t) Leaf [5; 3; 0x1F; 8] in
  Printf.printf "%d\n" (fold ( + ) 0 tree);
  assert (not false && 'a' <> '\n')
