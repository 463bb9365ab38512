return function()
  local sum = 0
  for i = 0, 99999 do sum = sum + #string.format("%s-%05d:%x", "name", i, i * 3) end
  return sum
end
