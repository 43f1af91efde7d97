# Open data, whole, as CSV, beside COPY of the same rows and columns without an order. To be sourced
# after ground.sh, by what has filled the database; patents and offers are wanted, licenses may be
# missing. Starts a service of its own, with a heap of 256 MiB.
open_data_copies() { # prints a line each: the name of a set, a tab, the query of the same rows
  tr '\n' ' ' <<'SQL' | sed 's/ ;; /\n/g'
patents	select p.number, case when 'INVALIDATED' = any(p.impediments) then 'INVALIDATED'
  when p.granted_on > current_date then 'PENDING' when p.protected_until < current_date then 'EXPIRED'
  when 'LAPSED' = any(p.impediments) then 'LAPSED' else 'IN_FORCE' end, p.kind, p.title, p.abstract_text,
  array_to_string(p.inventors, '|'), array_to_string(p.owners, '|'), p.filed_on, p.granted_on,
  p.protected_until, array_to_string(p.ipc, '|'), array_to_string(p.locarno, '|'),
  array_to_string(p.application_fields, '|'), array_to_string(p.keywords, '|'), p.problem_solved,
  p.advantages, p.report_number, p.report_conclusion, p.report_issued_on,
  array_to_string(p.impediments, '|') from patent p
;;
offers	select o.id, case when o.withdrawn_on <= current_date then 'WITHDRAWN'
  when p.protected_until < current_date or o.open_until < current_date then 'EXPIRED'
  when cardinality(p.impediments) = 0 then 'OPEN' else 'SUSPENDED' end, o.patent_number, p.kind, p.title,
  array_to_string(p.ipc, '|'), array_to_string(p.locarno, '|'), o.licensor_code, g.name, g.division,
  o.method, (o.lump_sum * 0.01)::numeric(20, 2), (o.entry_fee * 0.01)::numeric(20, 2),
  trim_scale(o.rate_percent), o.rate_base, o.free_months, o.minimum_term_months, o.maximum_term_months,
  (o.reference_royalty * 0.01)::numeric(20, 2), o.estimation, o.technical_support, o.notes,
  o.published_on, o.open_until, o.withdrawn_on, o.withdrawal_cause, p.protected_until, coalesce(t.taken, 0)
  from offer o join patent p on p.number = o.patent_number
    join organization g on g.credit_code = o.licensor_code
    left join (select offer_id, count(*) as taken from license where effective_on is not null
      and voided_at is null and ends_on >= begins_on group by offer_id) t on t.offer_id = o.id
;;
licenses	select l.id, case when l.voided_at is not null then 'VOID' when l.ends_on < current_date
  then 'ENDED' else 'EFFECTIVE' end, l.end_reason, p.kind, left(p.ipc[1], 3), left(p.locarno[1], 2),
  o.method, l.licensor_code, g.name, l.licensor_kind, rpad(left(l.licensor_division, 4), 6, '0'),
  l.licensee_kind, l.licensee_size, v.industry, rpad(left(l.licensee_division, 4), 6, '0'),
  to_char(l.effective_on, 'YYYY-MM'), l.term_months, to_char(greatest(l.ends_on, l.begins_on), 'YYYY-MM'),
  to_char(l.recorded_on, 'YYYY-MM')
  from license l join offer o on o.id = l.offer_id join patent p on p.number = o.patent_number
    join organization g on g.credit_code = l.licensor_code
    left join organization_version v on v.credit_code = l.licensee_code
      and v.facts_version = l.licensee_version
  where l.effective_on is not null
SQL
}

open_data() {
  local options="$options -Xmx256m" port set query rows ours theirs began form line
  port=$(free_port)
  serve target "$port"
  line='%-10s %9s %8s %8s %8s %7s %8s\n'
  printf '\nOpen data, whole, heap 256 MiB: seconds\n\n'
  printf "$line" set rows MiB CSV COPY ratio NDJSON
  for set in patents offers licenses; do
    query=$(open_data_copies | sed -n "s/^$set\t//p")
    rows=$(sql -c "select count(*) from (${query}) whole")
    ((rows > 0)) || continue
    curl -sf "http://127.0.0.1:$port/v1/open-data/$set" >/dev/null # the first one warms up
    began=$(milliseconds)
    [[ $(curl -sf "http://127.0.0.1:$port/v1/open-data/$set" | wc -l) == $((rows + 1)) ]] ||
      fail "not the $rows rows of $set"
    ours=$(($(milliseconds) - began))
    began=$(milliseconds)
    bytes=$(curl -sf "http://127.0.0.1:$port/v1/open-data/$set?format=ndjson" | wc -c)
    form=$(($(milliseconds) - began))
    sql -c "copy ($query) to stdout csv" >/dev/null
    began=$(milliseconds)
    bytes=$(sql -c "copy ($query) to stdout csv" | wc -c)
    theirs=$(($(milliseconds) - began))
    printf "$line" "$set" "$rows" $((bytes >> 20)) "$(awk "BEGIN {printf \"%.2f\", $ours / 1000}")" \
      "$(awk "BEGIN {printf \"%.2f\", $theirs / 1000}")" "$(awk "BEGIN {printf \"%.2f\", $ours / $theirs}")" \
      "$(awk "BEGIN {printf \"%.2f\", $form / 1000}")"
  done
  kill "$service" && wait "$service" || true
  printf '\ngoal: ratio at most 2.00\n'
}
