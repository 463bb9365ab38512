return function()
  local numbers, names, sum = {}, {}, 0
  for i = 0, 199999 do numbers[i * 7] = i end
  for i = 0, 299999 do sum = sum + (numbers[i] or 0) end
  for i = 0, 49999 do names[tostring(i)] = i end
  for i = 0, 49999 do sum = sum + (names[tostring(2 * i)] or 0) end
  return sum
end
