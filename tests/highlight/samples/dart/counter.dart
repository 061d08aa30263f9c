import 'dart:async';
import 'package:flutter/material.dart' show Widget, StatelessWidget;

/* A counter that tells its listeners. */
abstract class Shape {
  double get area;
  const Shape();
}

class Circle extends Shape {
  final double radius;
  const Circle(this.radius);

  @override
  double get area => 3.14159 * radius * radius;
}

enum Level { low, medium, high }

Future<void> main(List<String> args) async {
  var shapes = <Shape>[Circle(1.5), Circle(2e-3)];
  // Sum of all areas
  final total = shapes.fold(0.0, (double sum, s) => sum + s.area);
  print('total: ${total.toStringAsFixed(2)} of $shapes\n');
  await for (final tick in Stream.periodic(Duration(seconds: 1), (i) => i)) {
    if (tick > 0x10 || args.isEmpty) break;
    print("tick $tick ${args.first}");
  }
  int? missing = null;
  switch (Level.low) {
    case Level.low: print(r'raw $not \n'); break;
    default: throw StateError('unknown: ${missing ?? -1}');
  }
}
