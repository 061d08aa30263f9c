{
  // helpers
  isEven(n):: n % 2 == 0,
  clamp(low, x, high):: std.min(std.max(low, x), high),
  sum:: function(xs) std.foldl(function(a, b) a + b, xs, 0),
  quote(s):: std.escapeStringJson(s) + '\'' + "\\",
  keys: std.objectFields({ a: 1, b: [2, 3], c: { d: -0 } }),
  types: [std.type(x) for x in [1, 'a', null, true]],
  ini: std.manifestIni({ main: { k: 'v' }, sections: {} }),
  python: std.manifestPythonVars({ a: 007 }),
  trig: [std.sin(0), std.cos(0.0), std.tan(1E-2), std.exponent(5)],
  ops: [1 < 2, !false, 3 & 4 | 5 ^ 6, ~7, 8 << 1, 9 != 10, 6 / 3],
  slice: 'abc'[0:2:1],
  nested: { [k]: { v: k } for k in ['x', 'y'] },
  block: |||
    one line | with a bar
    ||
    another \n
  |||,
  file: std.thisFile,
  set: std.setUnion([1], [2]),
  assertion: std.assertEqual(1, 1), # true
  /* not closed
}
