-- wrk: sends the body of the file that VOUCH_BODY names as a complaint, and prints what it measured.
local file = io.open(os.getenv("VOUCH_BODY"))
wrk.method, wrk.path = "POST", "/v1/complaints"
wrk.headers["Content-Type"] = "application/json"
wrk.body = file:read("*a")
file:close()

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write
    + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"requests":%d,"us":%d,"p50":%.3f,"p99":%.3f,"bad":%d}\n',
    summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, bad))
end
