return function()
  local sum = 0
  for _ = 1, 20 do
    for i = 0, 19999 do
      local x = i * 2
      if i % 2 == 0 then sum = sum + (x & 1023) end
    end
    local list = {}
    for i = 1, 5000 do list[#list + 1] = i + 1 end
    sum = sum + #list
  end
  return sum
end
