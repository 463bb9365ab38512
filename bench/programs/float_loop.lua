return function()
  local x, y, vx, vy, dt, i = 1.0, 0.0, 0.0, 0.9, 0.001, 0
  while i < 400000 do
    local r2 = x * x + y * y
    local r3 = r2 * math.sqrt(r2)
    vx = vx - dt * (x / r3)
    vy = vy - dt * (y / r3)
    x = x + dt * vx
    y = y + dt * vy
    i = i + 1
  end
  local v = 1000000 * (x + y)
  return v >= 0 and math.floor(v) or math.ceil(v)
end
