struct Point
  record Pair, a : Int32, b : String
  def +(other) : Point; end
  def <=>(other); x <=> other.x; end
  def each_pair(a, (b, c), &) ; end
end
lib LibC
  fun puts(text : UInt8*) : Int32
  type Handle = Void*
end
call(<<-ONE, <<-'TWO')
  first #{1}
  ONE
  second \n
  TWO
x = a ? b : c ? d::E : ?f
y = a / b / c; z = a /b/
w = foo %w[a b], bar % 3, baz %= 2, qux /= 4
h = { name: 1, "text": 2, :sym => :+, a: :[]?, b: :'quoted \' sym', c: :<=> }
v = $1 + $~ + $stdout + $-w, @@klass, @ivar, ::Top
u = 'a' + '\u0041' + '\u{41}' + '\\' + ''
exit! unless nil? && is_a?(Int32) || gsub! "a", "b"
until i >= 10 ; i += 1 ; next if i == 3 ; end
begin; yield; rescue; end while true
print typeof(x), sizeof(Int32), __FILE__, __LINE__, defined?(x)
default = definition macroscopic classy gette propert
=begin
a block
=end
s = "open \u{not closed \q #{ {a: "b#{1}"} } #x"
r = /open #{x} \/ \\ [a]/imx
t = ->(n : Int32) { n &+ 1 }
q = x.y.z? !b ~c ^d |e &f <<g >>h
@[Flags
enum A; B; end
if a == %s(sym (nested)) && x !~ %r(a#{b}c)
__END__
all the rest
