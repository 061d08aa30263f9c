# Notes

	A tab is no code to this reader.

Text with <b>markup</b> & an entity &amp; and a footnote[^1].

    ### A block
    comment ###
    square = (x) -> x * x
    list = (square i for i in [1..10] when i % 2 is 0)

    text = """
      several lines of #{list.length}
    """

```coffee
fenced = yes
```

1. One
2. Two

    if window? then alert 'hi' else throw new Error "none"
    regex = ///
      ^ \d+  # digits
      $ ///i
 
The end is
    indented = true
without a blank line, and no more code.
    last = 1
    open = 0