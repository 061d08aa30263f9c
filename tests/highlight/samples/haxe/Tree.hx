package;
enum Tree<T> {
	Leaf(value:T);
	Node(left:Tree<T>, right:Tree<T>);
}
extern class Native { dynamic function hook():Void; }
@:enum abstract Color(Int) { var Red = 1; }
interface Visitor { private function visit(t:Tree<Int>):Bool; }
class Walk {
	override public function new() {
		object = { a : 1,
			b : function(x) return x ? y : z,
			c : [for (k in 0...3) k => k * 2.5e3f]
		};
		var f = (a, b) -> a + b; // an arrow
		var html = "<p class=\"x\">\\</p>", bad = "\q";
		var other = 'open $name and ${ { a: 'nested ${1 + 1}' }.a } \' $5 $';
		if (a == b) return a == null; else return ~b;
		x = y == null ? { q: 1 } : [];
		while (i < 10) i += 1;
		do { j -= 2.0; } while (j > -1);
		var re = ~ /a\/b[^\/]*(?:c){2,3}x/gm;
		@meta(1, "two") var m;
		@:final.deep.name(3) function g() {}
		Std.int(Math.random() * 0xAb); Reflect.field(this, "x");
	}
	/* not closed
	 * at all
}
