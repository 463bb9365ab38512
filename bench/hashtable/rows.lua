-- The rows of rows.el in Lua.  Equal strings are one string in Lua, so looking up an equal one costs it nothing more.
local COUNT, STRINGS = 1000000, 500000

local function timed(name, work)
  collectgarbage()
  local start = os.clock()
  local value = work()
  print(string.format("row %s %.6f %s", name, os.clock() - start, tostring(value)))
end

local function numbers(count, offset)
  local result, x = {}, 42
  for i = 1, count do
    x = (x * 1103515245 + 12345) & 2147483647
    result[i] = x + offset
  end
  return result
end

local function texts(keys)
  local result = {}
  for i = 1, STRINGS do result[i] = "key-" .. tostring(keys[i]) end
  return result
end

local function size(map)
  local n = 0
  for _ in pairs(map) do n = n + 1 end
  return n
end

local keys = numbers(COUNT, 0)

if arg[1] == "memory" then
  collectgarbage()
  io.write("measure\n") io.flush() io.read()
  local map = {}
  for i = 1, COUNT do map[keys[i]] = i - 1 end
  collectgarbage()
  io.write("measure\n") io.flush() io.read()
  return map
end

local absent = numbers(COUNT, 2147483648)
local map

local function get(list)
  local sum = 0
  for i = 1, COUNT do sum = sum + (map[list[COUNT + 1 - i]] or 1) end
  return sum
end

timed("put", function()
  map = {}
  for i = 1, COUNT do map[keys[i]] = i - 1 end
  return COUNT
end)
timed("hit", function() return get(keys) end)
timed("miss", function() return get(absent) end)
timed("iterate", function()
  local sum = 0
  for _, value in pairs(map) do sum = sum + value end
  return sum
end)
timed("copy", function()
  local copy = {}
  for key, value in pairs(map) do copy[key] = value end
  return COUNT
end)
timed("remove-half", function()
  for i = 1, COUNT, 2 do map[keys[i]] = nil end
  return COUNT // 2
end)
timed("count", function()
  local tally = {}
  for i = 1, COUNT do
    local key = keys[i] & 1023
    tally[key] = (tally[key] or 0) + 1
  end
  return tally[5]
end)
absent = nil
local words, equal = texts(keys), texts(keys)
timed("put-strings", function()
  map = {}
  for i = 1, STRINGS do map[words[i]] = i - 1 end
  return STRINGS
end)
timed("hit-strings", function()
  local sum = 0
  for i = 1, STRINGS do sum = sum + (map[equal[STRINGS + 1 - i]] or 1) end
  return sum
end)
