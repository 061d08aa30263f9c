library cache;

import 'dart:collection';
import 'dart:io' hide File;
part 'entry.dart';

typedef Loader<K, V> = V Function(K key);

/// Keeps the values that were asked for last.
class Cache<K, V> with MapMixin<K, V> {
  static const int limit = 100;
  final LinkedHashMap<K, V> _values = LinkedHashMap();
  final Loader<K, V> load;
  int hits = 0, misses = 0;

  Cache(this.load);

  V get(K key) {
    if (_values.containsKey(key)) {
      hits++;
      return _values[key]!;
    }
    misses += 1;
    final V value = load(key);
    if (_values.length >= limit) _values.remove(_values.keys.first);
    return _values[key] = value;
  }

  @deprecated
  bool get isEmpty => _values.isEmpty == true;

  double ratio() => hits / (hits + misses);
  static external void sync(Symbol name);
}

void test(dynamic x) {
  assert(x is! String && x as num >= 1.0e3);
  sync(#name);
}
