-- The rows of bench/gc/run.py in Lua.
local function say(key, number) print(string.format("row %s %.12f", key, number)) end

local function make_list(length)
  local list
  for i = 1, length do list = {i, list} end
  return list
end

local function tree(depth)
  if depth == 0 then return {nil, nil} end
  return {tree(depth - 1), tree(depth - 1)}
end

local rows = {}

function rows.collect()
  local list, best = make_list(5000000), math.huge
  for _ = 1, 5 do
    local start = os.clock()
    collectgarbage()
    best = math.min(best, os.clock() - start)
  end
  say("time", best)
  return list
end

function rows.trees()
  local start, lasting = os.clock(), tree(16)
  for _ = 1, 400 do tree(14) end
  say("time", os.clock() - start)
  return lasting
end

function rows.conses()
  local start = os.clock()
  for i = 1, 20000000 do local _ = {i, nil} end
  say("time", (os.clock() - start) / 20000000)
end

local function sums(first, step)
  local start, sum = os.clock(), {first}
  for _ = 1, 20000000 do sum[1] = sum[1] + step end
  say("time", (os.clock() - start) / 20000000)
end

function rows.floats() sums(0.5, 1.5) end
rows["great-floats"] = function() sums(1.5e300, 1.5e290) end

local at = 1
local function churn(ring, size, turns)
  for _ = 1, turns do
    ring[at] = make_list(10)
    at = at < size and at + 1 or 1
  end
end

-- Collections are spread over all steps, so each step is a pause.
function rows.large()
  local lasting, ring, times, longest = {}, {}, {}, 0
  while collectgarbage("count") < 1024 * 1024 do lasting[#lasting + 1] = make_list(1024) end
  collectgarbage()
  local start = os.clock()
  for step = 1, 10000 do
    local begin = os.clock()
    churn(ring, 1000, 1000)
    times[step] = os.clock() - begin
  end
  say("time", os.clock() - start)
  table.sort(times)
  say("pauses", #times)
  say("p99", times[#times * 99 // 100])
  say("longest", times[#times])
  return lasting
end

return rows[os.getenv("ROW")]()
