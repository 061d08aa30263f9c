local stats = {}

function stats.mean(values)
  local sum = 0
  for _, v in ipairs(values) do
    sum = sum + v
  end
  return sum / #values
end

-- histogram of counts
function stats:bins(values, width)
  local result = setmetatable({}, { __index = function() return 0 end })
  for i = 1, #values do
    local key = math.floor(values[i] / width) .. ""
    result[key] = result[key] + 1
  end
  return result
end

print(string.format("%5.2f", stats.mean { 1, 2, 3.5, 1e3 }), not nil)
return stats
