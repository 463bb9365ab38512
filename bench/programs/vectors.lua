return function()
  local n, sieve, count = 500000, {}, 0
  for i = 0, n do sieve[i] = true end
  local i = 2
  while i <= n do
    if sieve[i] then
      count = count + 1
      local j = i * i
      while j <= n do sieve[j] = false; j = j + i end
    end
    i = i + 1
  end
  return count
end
