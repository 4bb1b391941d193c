-- wrk: asks for the paths of the file that VOUCH_PATHS names, in turn, and prints what it measured.
-- VOUCH_TOKEN is sent along where it is set; with VOUCH_ANEW each request has words of its own.
local paths = {}
for line in io.lines(os.getenv("VOUCH_PATHS")) do paths[#paths + 1] = line end
local turn = 0
local requests = {}
local headers = {}
local token = os.getenv("VOUCH_TOKEN")
local is_anew = os.getenv("VOUCH_ANEW")
if token then headers["Authorization"] = "Bearer " .. token end

function init()
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end
end

function request()
  turn = turn + 1
  if is_anew then
    headers["X-Turn"] = tostring(turn)
    return wrk.format("GET", paths[(turn - 1) % #paths + 1], headers)
  end
  return requests[(turn - 1) % #requests + 1]
end

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"requests":%d,"us":%d,"p50":%.3f,"p99":%.3f,"bad":%d}\n',
    summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, bad))
end
