# A bank's report of loans by the packaged service, as CSV, beside COPY of the same rows into the same
# tables with the same indexes; then the report of the next quarter, which adds two facts to each loan,
# and the same once more. To be sourced after catalog-import.sh.

report() { # file: returns when it has ended; fails unless every row of it was stored or unchanged
  local id
  id=$(curl -sf "http://127.0.0.1:$port/v1/loan-reports" -H "Authorization: Bearer $(<"$work/bank")" \
    -H "Content-Type: text/csv" --data-binary "@$1" | jq -r .id)
  until curl -sf "http://127.0.0.1:$port/v1/imports/$id" -H "Authorization: Bearer $(<"$work/bank")" |
    jq -e 'select(.endedAt)' >"$work/import"; do sleep 0.1; done
  jq -e '.status == "COMPLETED" and .refused == 0' "$work/import" >/dev/null || fail "$(jq -c . "$work/import")
$(curl -s "http://127.0.0.1:$port/v1/imports/$id/refusals?limit=1" -H "Authorization: Bearer $(<"$work/bank")")"
}
timed() { # command...: seconds
  local started
  started=$(milliseconds)
  "$@"
  since "$started"
}
loan_row() {
  printf '%8s %-14s %6s %9s %8s %9s %7s\n' "$@"
}
copy_out() {
  local table
  for table in loan loan_fact; do sql -c "copy $table to stdout" >"$work/$table.copy"; done
}
copy_in() {
  local table
  for table in loan loan_fact; do sql -c "copy $table from stdin" <"$work/$table.copy"; done
}
unwatched() { # statement: what the triggers of the table refuse
  PGOPTIONS="-c client_min_messages=warning" sql -c 'set session_replication_role = replica' -c "$@"
}
loans_empty() {
  unwatched 'truncate loan, loan_fact cascade' -c 'vacuum analyze'
}
loan_import() { # rows...: prints the table
  local rows ours theirs again facts columns
  printf '\nreports of loans: PostgreSQL %s, fsync %s; %s processors; heap 512 MiB; seconds\n\n' \
    "$postgres" "$(sql -c 'show fsync')" "$(nproc)"
  loan_row loans report MiB import 'rows/s' COPY ratio
  for rows; do
    sql -c 'drop schema public cascade; create schema public' >"$work/reset.log" 2>&1
    port=$(free_port)
    serve target "$port"
    sql -v rows="$rows" -f "$bench/loan-import.sql"
    columns="number \"贷款编号\", borrower \"借款人\", 'IP-PLEDGE' \"贷款产品\", principal \"贷款本金\",
      rate \"年利率\", drawn \"放款日\", due \"到期日\", share \"知识产权担保比例\", pledge \"质押登记号\",
      fee \"评估费\", '银行' \"评估费承担方\""
    facts="balance_%s \"贷款余额\", balance_from_%s \"余额日\", interest \"收息金额\", interest_on_%s \"收息日\""
    for quarter in 1 2; do
      sql -c "copy (select $columns, ${facts//%s/$quarter} from bench_loan order by i) to stdout csv header" \
        >"$work/quarter-$quarter.csv"
    done
    loans_empty
    ours=$(timed report "$work/quarter-1.csv")
    [[ $(sql -c 'select count(*) from loan_fact') == $((2 * rows)) ]] || fail "$(sql -c 'select count(*) from loan_fact') facts"
    copy_out
    loans_empty
    theirs=$(timed copy_in)
    loan_result first 1
    ours=$(timed report "$work/quarter-2.csv")
    sql -c "copy (select * from loan_fact where on_day > '2026-04-01') to stdout" >"$work/loan_fact.copy"
    unwatched "delete from loan_fact where on_day > '2026-04-01'" -c 'vacuum analyze loan_fact'
    theirs=$(timed sql -c 'copy loan_fact from stdin' <"$work/loan_fact.copy")
    loan_result next 2
    again=$(timed report "$work/quarter-2.csv")
    loan_row "$rows" again "" "$again" "" "" ""
    kill "$service" && wait "$service" || true
  done
  echo
  echo "goal: a report of new loans at most 2.50 times COPY"
}
loan_result() { # report quarter
  loan_row "$rows" "$1" "$(($(stat -c %s "$work/quarter-$2.csv") >> 20))" "$ours" \
    "$(awk "BEGIN {printf \"%.0f\", $rows / $ours}")" "$theirs" "$(awk "BEGIN {printf \"%.2f\", $ours / $theirs}")"
}
