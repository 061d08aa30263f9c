"""The CSS that a stylesheet was evaluated to, and how it is printed.

What `pykyll.sass.evaluate` makes is nested as the statements are. `finish` brings it into the
form of CSS, in these steps:

- `nesting`: what may stand in what, where mixins have put it;
- `flattening`: rules come out of rules, `@media` out of rules and out of other `@media`;
- `extending`: `@extend`.

`printing` writes the result in one of four styles.
"""
