# Settlement and simulation of a program of interest subsidies, whose budget ends on the way, beside the
# best SQL for the same lines. To be sourced by treasury.

subsidy() { # points: how much of the interest is subsidized
  jq -n --arg points "$1" '{method: "POINTS", points: $points, dayBasis: "ACT_365", maximumDays: 365,
    countFromPledge: true, atMostInterestPaid: true, perLoanCap: "60000.00", perBorrowerYearCap: "200000.00",
    perBorrowerCap: "300000.00"}'
}
open_loan_program() { # budget
  call agency PUT programs/BENCH-LOANS "$(jq -n --argjson subsidy "$(subsidy 2.5)" --arg budget "$1" \
    --arg from "$(date -d "$today - 400 days" +%F)" --arg to "$(date -d "$today + 400 days" +%F)" '{
      kind: "INTEREST_SUBSIDY", name: "贴息基准", scheme: "BENCH", fiscalYear: ($to[:4] | tonumber),
      eligibleFrom: $from, eligibleTo: $to, budget: $budget, allocation: "FIRST_COME", products: ["BENCH"],
      payee: "BORROWER", subsidy: $subsidy, conditions: {drawnFrom: $from, drawnTo: $to,
        borrowerDivisions: ["45"], borrowerSizes: ["MICRO", "SMALL", "MEDIUM"], minimumPrincipal: "100000.00",
        pledgeRequired: true, minimumIpSharePercent: "50", rateCeiling: {timesPercent: "150", refuse: true},
        valuationPaidByBank: true, settledOnly: false}}')" >/dev/null
  call agency POST programs/BENCH-LOANS/opening >/dev/null
}
loan_row() {
  printf '%-10s %8s %12s %10s %7s %12s %10s %7s\n' "$@"
}
loans_settled() { # number: prints the table
  local budget=$(($1 * 6000)) settled settled_sql
  echo
  loan_row loans first settlement 'in SQL' ratio simulation 'in SQL' ratio
  empty
  sql -v licenses=1 -f "$bench/settlement.sql"
  sql -v loans="$1" -f "$bench/loans.sql"
  sql -f "$bench/loan-settle.sql"
  today=$(TZ=Asia/Shanghai date +%F)
  open_loan_program "$budget.00"
  settle_twice BENCH-LOANS
  settled=$ours
  in_sql "select settle_loans('$settlement', '$today', ${budget}00, 2.5, true)"
  settled_sql=$theirs
  same_lines loan_line_of_sql 'item_id, payee_code, subject, beneficiary_code, until, assessed, capped, granted, cause, status'
  simulate BENCH-LOANS "{\"subsidy\": $(subsidy 2.75)}"
  in_sql "select settle_loans('$settlement', '$today', ${budget}00, p, false) from (values (2.5), (2.75)) v (p)"
  same_sums
  loan_row "$1" "$first" "$settled" "$settled_sql" "$(ratio "$settled" "$settled_sql")" "$ours" "$theirs" \
    "$(ratio "$ours" "$theirs")"
  echo "  $(sql -c "select string_agg(n || ' ' || status, ', ' order by status)
    from (select status, count(*) as n from settlement_line group by status) s") within the heap, line by line as SQL has them"
  kill "$service" && wait "$service" || true
}
