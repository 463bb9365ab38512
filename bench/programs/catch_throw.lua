local function leave(i) error(i, 0) end
return function()
  local sum = 0
  for i = 0, 299999 do
    local _, value = pcall(leave, i)
    sum = sum + value
  end
  return sum
end
