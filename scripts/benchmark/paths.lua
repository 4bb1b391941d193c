-- wrk: asks for the paths of the file that VOUCH_PATHS names, in turn, and prints what it measured.
local paths = {}
for line in io.lines(os.getenv("VOUCH_PATHS")) do paths[#paths + 1] = line end
local turn = 0
local requests = {}

function init() for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"requests":%d,"us":%d,"p50":%.3f,"p99":%.3f,"bad":%d}\n',
    summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, bad))
end
