package demo;

import haxe.ds.StringMap;
import sys.io.File as IOFile;

/** Draws
    shapes **/
@:native("Shape") @author("none")
class Main extends Base implements IShape {
	public static inline var MAX:Int = 0xFF;
	@:isVar public var size(get, set):Float;
	var names:Array<String> = ["a", 'b$MAX', 'c${size + 1} and $$5'];

	static function main():Void {
		// a loop
		for (i in 0...10) {
			if (i % 2 == 0 && i != 4 || i >= 8) continue;
			trace("row " + i + "\t\x41\u00e9\u{1F600}\101\n");
		}
		var point = { x: 1.5, y: -2, "z": 3e5, inner: { deep: null } };
		var r = ~/[a-z]+/gi;
		r = ~/^(ab)?$/;
		var sign = x > 0 ? 1 : x < 0 ? -1 : 0;
		switch (sign) {
			case 1: trace("plus");
			default: throw 'minus';
		}
		label: while (true) { break; }
		#if js
		untyped window.alert("hi");
		#elseif (sys && !debug)
		Sys.println('it\'s ${names.map(function(n) { return n + "}"; }).join(",")}');
		#end
		try { cast(point, Base); } catch (e:Dynamic) { }
		a <<= 2; b = ~a ^ c | d & 3 >> 1; i++; --j;
	}

	macro function build(e:Expr) return super.make(e);
}

typedef Point = { var x:Float; @:optional var y:Float; }
abstract Meters(Float) from Float to Float {}
