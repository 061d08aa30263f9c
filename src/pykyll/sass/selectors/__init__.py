"""Selectors: reading, resolving `&`, comparing, weaving, extending and printing them.

A `SelectorList` holds `Complex` selectors, each a row of `Compound` selectors and combinators,
each of these a row of `Simple` selectors. What they are is in `simple`, `pseudo`, `compound`,
`complex` and `selector_list`; what is done with them has a module each:

- `parsing`: the text of a selector, after interpolation, to a `SelectorList`;
- `resolving`: nested selectors, `&`;
- `superselector`, `unification`, `weaving`, `trimming`: the algebra that `@extend` needs;
- `extending`: `@extend`;
- `printing`: a rule's selector as CSS in each style.

Source of the behaviour: Ruby Sass 3.7.4 (`lib/sass/selector`, `lib/sass/scss/static_parser.rb`).
"""
