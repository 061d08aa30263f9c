#!/usr/bin/env lsc
/* A small program
   in LiveScript */
require! <[ fs path ]>
{map, filter, each-word} = require 'prelude-ls'

const MAX-COUNT = 10ms + 0x1F - 1_000.5e3
let answer = 42
  console.log "answer is #{answer + 1} or #answer and #this \u00e9 \q"

take = (n, [x, ...xs]:list) -->
  | n <= 0     => []
  | empty list => []
  | _ then [x] ++ take n - 1, xs

class Counter extends Base implements Mixin
  (@count = 0, @@name) ->
    super ...
  next: -> @count++; this
  reset: !->
    @count := 0
  ::proto-method = !function a b then a is b
  ::3

obj = {a: 1, 'b': yes, c-d: no, 1: void}
{name, {first, 2}:inner} = obj.person?.data!
point = obj.{x, y; 3
  z}
list = [1 to 10 by 2] ++ ['single \' quoted' \word \other-word,]
value = list .0 ||= obj[\key]!?.done.=trim!
:outer for item in list when item isnt 3 and not item.skip
  :inner for own k, v of item
    continue outer if k == /re[gx/]\d+/gi
    break inner;
    break (outer)
switch typeof! value
| \String => 'text'
case _ then null
otherwise undefined
regex = //
  ^ [a-z] \d \1 # comment
#
  #{name} # more
# at the start
  [0-9] \
# behind a line's end
  $ //gm
text = """three "double" # and #{obj.a}
lines"""
raw = '''three 'single'
lines'''
f = (+ 1) >> (* 2) << Math.sqrt
add = (x, y) ~> x + y
g = <- setTimeout _, 100
x = &0 + & && a xor b
y = if it then that else arguments
[1 2 3] |> map (-> it ^ 2) |> filter even <| z
