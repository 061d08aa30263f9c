# Objects, generics and numbers.
type
  Shape = ref object of RootObj
    id: int32
  Circle = ref object of Shape
    radius: float64
  Stack[T] = object
    items: seq[T]

method area(s: Shape): float {.base.} = 0'f32
method area(c: Circle): float = PI * c.radius * c.radius

proc push[T](s: var Stack[T], item: T) =
  s.items.add(item)

func isEven(n: int): bool = n mod 2 == 0

let
  mask = 0xFF and 0b1010 or 0o17
  big = 123'i64
  text = """A long
text with "quotes"."""
  raw = r"C:\new"

var stack: Stack[int]
for i in 0 ..< 10:
  if i.isEven: stack.push(i shl 1)
  elif i notin [1, 3]: continue
  else: discard

case stack.items.len
of 0: echo "empty"
of 1 .. 5: echo "few: ", stack.items
else: echo "many"
assert nil.isNil xor false
{.push warning[Deprecated]: off.}
