(* Queues as two lists (* the second one reversed *), after Okasaki *)
signature QUEUE =
sig
  type 'a queue
  exception Empty
  val empty : 'a queue
  val isEmpty : 'a queue -> bool
  val snoc : 'a queue * 'a -> 'a queue
  val head : 'a queue -> 'a
  val tail : 'a queue -> 'a queue
end

structure Queue :> QUEUE =
struct
  type 'a queue = 'a list * 'a list
  exception Empty

  val empty = ([], [])

  fun isEmpty (f, _) = null f

  fun checkf ([], r) = (rev r, [])
    | checkf q = q

  fun snoc ((f, r), x) = checkf (f, x :: r)

  fun head ([], _) = raise Empty
    | head (x :: _, _) = x

  fun tail ([], _) = raise Empty
    | tail (_ :: f, r) = checkf (f, r)
end

val q = List.foldl (fn (x, q) => Queue.snoc (q, x)) Queue.empty [1, 2, ~3]
val () =
  let
    val first = Queue.head q handle Queue.Empty => 0
    val n = ref 0
  in
    while !n < 3 do (print (Int.toString (!n) ^ "\n"); n := !n + 1);
    if first = 1 then print "one\n" else ()
  end
