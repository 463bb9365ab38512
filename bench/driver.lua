-- Times the function that the program named on the command line returns.
local run = dofile(arg[1])
collectgarbage()
local start = os.clock()
local value = run()
print(string.format("bench %.6f %s", os.clock() - start, tostring(value)))
