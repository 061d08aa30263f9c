"""What Ruby would do: order, numbers, time, hash keys, globs, YAML, CSV and JSON as Ruby has them.

The ground floor of the house. Whatever must come out as Ruby makes it is here once, and knows
nothing of Jekyll or Liquid.
"""
