# Helpers for lists
module.exports = do
  first: (list) -> list.0
  last: (list) -> list[*-1]
  is-empty: -> not it.length
  Sum-Of: (xs) ->
    total = 0
    for x til xs.length by 1
      total += xs[x] unless xs[x] is NaN
    return total

export class HTTPServer
  port: 8080px
  start: ->
    try
      @server.listen @port, !-> console.log \started
    catch e
      throw new Error "failed: #{e.message}"
    finally
      delete! @starting

while true
  loop
    continue
  until a >= b or c <= d
    break
import a.b
merged = a <<< b <<<< c
bits = a .&. b .|. c .^. d .<<. 2 .>>>. 1
divided = a / b / c
after = list / 2
path = a.b.c::d
shape = a ? b : c
cond = a ~= b != c
x-not = not-a and_b or-c
<[ not closed
yield from with-it
with obj then ..name = 1
async-call = (cb) ->> 1.5
\symbol; \a]
"open #{nested "inner #{1}" }
