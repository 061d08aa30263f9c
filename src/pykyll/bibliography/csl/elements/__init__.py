"""What each element of a style prints: one file for one element.

A style is prepared once: each element becomes a function from the state of a rendering to a
text. `scope` is what an element is prepared in, `state` what it prints from.
"""
