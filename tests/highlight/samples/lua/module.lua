#!/usr/bin/lua
-- comment
--[[ multi
line ]]
local M = {}
function M.add(a, b) return a + b end
function foo(x)
  local t = {1, 2.5, 0xff, 1e10, name = "x\n", 'q'}
  for i, v in ipairs(t) do print(string.format("%d", v), #t) end
  s = s:gsub("a[bc]+(d)", "%1")
  return [==[ long ]==] .. math.floor(x) and not nil
end

--[[ A queue
  of two tables ]]
local Queue = {}
Queue.__index = Queue

function Queue:push(value)
  self.last = self.last + 1; self[self.last] = value -- at the end
end

return setmetatable(M, { __call = function(_, ...) return select('#', ...) end })
