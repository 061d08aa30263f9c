#!/usr/bin/env moon
-- Shapes with areas
import insert, concat from table
export class Shape extends Base
  @count: 0
  new: (@name, @sides=3) =>
    super!
    @@count += 1
    @points = {1, 2.5, 3e2, 0xff, .5}

  area: => error "abstract: #{@name} has #{@sides + 1} sides"
  describe: -> print 'single #{no}', "double"

local square = (x) -> x ^ 2
for i, v in ipairs {4, 5, 6}
  continue if v == 5 or not i
  print string.format "%d", square v
for k, v in pairs _G
  break unless k ~= "x" and v != nil
settings = {
  name: "box"
  "odd key": true
  :square
  size: math.floor 3.7
  nested: { a: false }
}
switch settings.name
  when "box" then print "it is"
  else print [[long
string]], [==[with ]] inside]==]
t = [x * 2 for x in *{1, 2} when x > 1]
with settings
  .name = "new" .. #t
  \call!
until t.done
  table.insert t, io.read!
