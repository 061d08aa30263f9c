lapis = require "lapis"
-- an application
class App extends lapis.Application
  "/": => "Welcome to #{@req.host}:#{@port or 80}!"
  [index: "/index"]: =>
    @html ->
      h1 class: "title", "Hello # there"
      element "p", -> text 'it is'
  handle: (...) =>
    args = {...}
    while #args >= 1 and args[1] <= 10
      args[#args] = nil
    if @session
      return @session\get "user"
    elseif not @session
      import_me = tonumber("12") % 5 - 3 / 2
    do
      x = y using nil
    using_it = @@instances[1]

f = (a, b="x") -> a + b
export VERSION = "1.0"
repeat_it = coroutine.wrap ->
  coroutine.yield 1.5'
print "nested #{f 1, 2} and #{'a'} end"
name_ending_in_end = setmetatable {}, __index: (key) => rawget @, key
print "a":b
