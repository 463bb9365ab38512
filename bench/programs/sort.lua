return function()
  local list, seed, check = {}, 42, 0
  for i = 1, 100000 do
    seed = (seed * 1103515245 + 12345) % 2147483648
    list[i] = seed
  end
  table.sort(list, function(a, b) return a < b end)
  for i, x in ipairs(list) do check = (check + i * x) & 1073741823 end
  return check
end
