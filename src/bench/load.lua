-- wrk -s load.lua URL -- MODE BASE TOKENS DAY: claims count up from BASE, each a new pair of offer
-- and firm; the rest read. Numbers as in seed.sql.
local OFFERS, FIRMS = 20000, 200
local tokens, headers, mode, n, day = {}, {}, nil, 0, nil

local function offer(k)
  return string.format("019a0000-0000-7000-8000-%012d", 2 * (k % OFFERS) + 1)
end

local requests = {
  claim = function(k)
    local firm = (k + math.floor(k / OFFERS)) % FIRMS + 1
    headers["Authorization"] = tokens[firm]
    headers["Idempotency-Key"] = "claim-" .. k
    return wrk.format("POST", "/v1/licenses", headers, '{"offerId":"' .. offer(k)
      .. '","startsOn":"' .. day
      .. '","termMonths":24,"intendedUse":"试制样机","declaredUnrelated":true}')
  end,
  read = function(k)
    return wrk.format("GET", "/v1/offers/" .. offer(k * 7919))
  end,
  readAsFirm = function(k)
    headers["Authorization"] = tokens[k % FIRMS + 1]
    return wrk.format("GET", "/v1/offers/" .. offer(k * 7919), headers)
  end,
  bare = function(k)
    return wrk.format("GET", "/bench/offers/" .. offer(k * 7919))
  end,
  bareRow = function(k)
    return wrk.format("GET", "/bench/rows/" .. offer(k * 7919))
  end,
  events = function()
    return wrk.format("GET", "/v1/events?limit=100")
  end,
  list = function()
    return wrk.format("GET",
      "/v1/offers?kind=INVENTION&royaltyMethod=FREE&division=45&limit=20&openOn=" .. day)
  end,
}

function init(args)
  mode, n, day = requests[args[1]], tonumber(args[2]), args[4]
  for token in io.lines(args[3]) do
    tokens[#tokens + 1] = "Bearer " .. token
  end
  headers["Content-Type"] = "application/json"
end

function request()
  n = n + 1
  return mode(n - 1)
end

function done(summary, latency)
  local e = summary.errors
  print(string.format("RESULT %.0f %.2f %.2f %d %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout, summary.requests))
end
