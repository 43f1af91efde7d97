# How the service is put under load and what that costs, for benchmarks that source ground.sh first and
# set $port, $main, the process of the service, and $seconds for each measurement.
day=$(TZ=Asia/Shanghai date +%F)
processors=$(nproc)
next=0 # the first pair of offer and firm that nobody has claimed
TIMEFORMAT='%U %S %R'
errors=0

ticks() { # processor time of a process and its children, the gone ones too, in milliseconds
  cat "/proc/$1/stat" $(printf '/proc/%s/stat ' $(ps -o pid= --ppid "$1")) 2>/dev/null |
    awk '{sum += $14 + $15 + $16 + $17} END {print sum * 10}'
}

row() { # name clients; reads requests/s p50 p99 errors count, user system real, milliseconds of both
  printf '%-34s %7s %9s %9s %9s %7s %9s %9s %9s\n' "$@"
}

wrk_run() { # seconds clients mode: sets rate, p50, p99, failed and counted
  { time wrk -t1 -c"$2" -d"$1"s --latency -s "$bench/load.lua" "http://127.0.0.1:$port" -- \
    "$3" "$next" "$work/tokens" "$day" >"$work/wrk.out"; } 2>"$work/time"
  grep -q ^RESULT "$work/wrk.out" || fail "$(cat "$work/wrk.out" "$work/time")"
  read -r _ rate p50 p99 failed counted <<<"$(grep ^RESULT "$work/wrk.out")"
  [[ $3 != claim ]] || next=$((next + counted + 1000)) # and what was in flight at the end
}

load() { # name clients mode: sets result to the rate
  local service_before database_before user system real
  service_before=$(ticks "$main") database_before=$(ticks "$database")
  wrk_run "$seconds" "$2" "$3"
  read -r user system real <"$work/time"
  errors=$((errors + failed))
  result=$rate
  per() { awk "BEGIN {printf \"%.2f\", ($1) / ($counted + 0.001)}"; }
  row "$1" "$2" "$rate" "$p50" "$p99" "$failed" \
    "$(awk "BEGIN {printf \"%.0f%%\", 100 * ($user + $system) / $real / $processors}")" \
    "$(per "$(ticks "$main") - $service_before")" "$(per "$(ticks "$database") - $database_before")"
}

compiler() { # processor time of the compiler threads, in milliseconds
  awk '/\(C[12] Compiler/ {sub(/.*\) /, ""); sum += $12 + $13} END {print sum * 10}' /proc/"$main"/task/*/stat
}
# Warm is when the compiler has nothing left to do: less than a hundredth of the service's time. What
# else is measured comes along: code new to the compiler makes it think again of the old.
warm_up() { # seconds at most, the other modes: sets warm to the claims, busy and spent to the times
  local mode until=$((SECONDS + $1))
  warm=0 busy=1 spent=1
  while ((warm < 20000 || busy * 100 > spent)) && ((SECONDS < until)); do
    for mode in "${@:2}"; do wrk_run 1 8 "$mode"; done
    busy=$(compiler) spent=$(ticks "$main")
    wrk_run "$seconds" 8 claim
    warm=$((warm + counted)) busy=$(($(compiler) - busy)) spent=$(($(ticks "$main") - spent))
  done
}
