-- The rows of gc_bench.cpp in Lua; processor time.
local function best_of(n, f)
  local best = math.huge
  for _ = 1, n do
    local start = os.clock()
    f()
    best = math.min(best, os.clock() - start)
  end
  return best
end
local list
for i = 1, 5000000 do list = {i, list} end
print(string.format("lua    collect 5 M list            %8.1f ms", best_of(3, collectgarbage) * 1e3))
list = nil
collectgarbage()
local start = os.clock()
for i = 1, 20000000 do local _ = {i, nil} end
print(string.format("lua    short-lived pairs           %8.1f ns each", (os.clock() - start) / 20000000 * 1e9))
local function tree(depth)
  if depth == 0 then return {nil, nil} end
  return {tree(depth - 1), tree(depth - 1)}
end
start = os.clock()
local lasting = tree(16)
for _ = 1, 400 do tree(14) end
print(string.format("lua    binary trees                %8.1f ms", (os.clock() - start) * 1e3))
return lasting
