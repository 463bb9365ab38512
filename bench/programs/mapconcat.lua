return function()
  local words, sum = {}, 0
  for i = 1, 2000 do words[i] = tostring(i) end
  for _ = 1, 100 do
    local copy = {}
    for i, w in ipairs(words) do copy[i] = w end
    sum = sum + #table.concat(copy, ", ")
  end
  return sum
end
