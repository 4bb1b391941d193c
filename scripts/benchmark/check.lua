-- wrk: asks fee checks of the file that VOUCH_BODIES names, a body on each line, and prints what it measured.
local bodies, at = {}, 0
for line in io.lines(os.getenv("VOUCH_BODIES")) do bodies[#bodies + 1] = line end
local headers = { ["Content-Type"] = "application/json" }

function request()
  at = at % #bodies + 1
  return wrk.format("POST", "/v1/fee-checks", headers, bodies[at])
end

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"requests":%d,"us":%d,"p50":%.3f,"p99":%.3f,"bad":%d}\n',
    summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, bad))
end
