return function()
  local total = 0
  for round = 0, 19 do
    local parts = {}
    for i = 0, 4999 do parts[#parts + 1] = "item-" .. tostring(i + round) .. ";" end
    local text = table.concat(parts)
    total = total + #text + text:byte(#text // 2 + 1)
  end
  return total
end
