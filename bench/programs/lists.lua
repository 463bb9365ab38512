return function()
  local total = 0
  for round = 0, 9 do
    local list = nil
    for i = 0, 49999 do list = {i + round, list} end
    local back = nil
    while list do list, list[2], back = list[2], back, list end
    local mapped, last = nil, nil
    while back do
      local cell = {2 * back[1], nil}
      if last then last[2] = cell else mapped = cell end
      last, back = cell, back[2]
    end
    while mapped do total, mapped = total + mapped[1], mapped[2] end
  end
  return total
end
