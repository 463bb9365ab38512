return function()
  local i, sum = 0, 0
  while i < 3000000 do
    sum = (sum + i * 3 + i % 7) & 1073741823
    i = i + 1
  end
  return sum
end
