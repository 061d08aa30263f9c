open Printf

module type FIELD = sig
  type t
  val zero : t
  val add : t -> t -> t
  val mul : t -> t -> t
end

module Matrix (F : FIELD) = struct
  type t = F.t array array

  let size m = Array.length m
  let multiply (a : t) (b : t) : t =
    let n = size a in
    Array.init n (fun i ->
        Array.init n (fun j ->
            let sum = ref F.zero in
            for k = 0 to n - 1 do
              sum := F.add !sum (F.mul a.(i).(k) b.(k).(j))
            done;
            !sum))
end

class counter start = object (self)
  val mutable n = start
  method next = n <- n + 1; n
  method skip ~by ?(times = 1) () = n <- n + by * times; self#next
end

let rec gcd a b = if b = 0 then a else gcd b (a mod b)
let pi = 3.14159e0 and `Tag = `Tag
let () =
  match Sys.argv with
  | [| _; name |] when name <> "" -> printf "hello %s: %d\n" name (gcd 48 18)
  | _ -> begin prerr_endline "usage: matrix NAME"; exit 1 end
