return function()
  local parts, sum = {}, 0
  for i = 1, 500 do parts[i] = string.format("key%d=value%d", i, i * i) end
  local text = table.concat(parts, "; ")
  for _ = 1, 20 do
    local start = 1
    while true do
      local _, last, _, digits = text:find("([a-z]+)([0-9]+)=", start)
      if not last then break end
      sum = sum + tonumber(digits)
      start = last + 1
    end
  end
  return sum
end
