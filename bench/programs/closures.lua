local function adder(n) return function(x) return x + n end end
local function counter() local n = 0 return function() n = n + 1 return n end end
return function()
  local sum, count = 0, counter()
  for i = 0, 499999 do
    sum = adder(i)(sum & 65535)
    count()
  end
  return sum + count()
end
