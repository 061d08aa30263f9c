primitive Red
primitive Blue fun apply(): U32 => 0x0000FF
type Color is (Red | Blue)

trait box Shape
  fun area(): F64

struct Point
  var x: F32 = 0
  var y: F32 = -1.0e2
  new create() => None

class Node[A: Any val] is Shape
  var _next: (Node[A] ref | None) = None
  let _value: A

  new create(value: A) => _value = consume value
  fun box value(): this->A => _value
  fun ref append(node: Node[A]) =>
    while true do
      match _next
      | None => _next = node; return
      | let n: Node[A] => if n is node then return end
      end
    end
  fun area(): F64 => 0xAp3 + 012 + 5L + 6UL + 7_
  fun area2(): Bool => not (false and true) or (a xor b)

object let z: NULL = None end
lambda (x: U8): U8 => x >> 2 << 1 end
with f = File("a") do f.print('c'.string()) end
repeat i = i - 1 until i <= 0 end
ifdef linux then None end
let text = "continued \
line"; let t = 'x'; let u = a.b~c; let hash # err
addressof x isnt y; where z; trn iso; compiler_intrinsic
"""open docstring
