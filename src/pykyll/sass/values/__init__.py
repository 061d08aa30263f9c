"""What SassScript computes with: numbers, colours, texts, lists, maps, `true`, `null`, functions.

Values are immutable. `Value` is the interface that the rest of the compiler knows.
"""
