A counter
=========

This program *counts* words, with `code` in the text and a [link](http://a.b/c "title").

    fs = require 'fs'
    count = (text) ->
      words = text.split /\s+/g
      words.length

- First, a list
- with **two** items

Then the class:

    class Counter extends Base
      constructor: (@name, @start = 0) ->
        super()
      # one more
      more: (n) => @start += n if n > 0 and not @done

      toString: -> "#{@name}: #{@start * 2}"

> A quotation
> of two lines

   Three blanks are text still.

    module.exports = {Counter, count}
