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
