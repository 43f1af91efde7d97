# Figures of a year over many licenses: how long they take to prepare, and to be answered first and
# again, beside SQL that counts the same in the tables themselves. To be sourced after ground.sh, by
# what has filled the database; offers are wanted. Makes the licenses, of the year before this one, and
# starts a service of its own. The licenses are made without the exclusion of two at a time, which
# would take most of the time and has no part in a figure.
statistics_licenses() { # how many
  sql -v count="$1" <<'SQL'
alter table license drop constraint if exists license_patent_licensee_excl;
insert into organization (credit_code, name, kind, division, contact_name, contact_email, contact_phone,
  industry, employees, revenue10k, assets10k, size_year, version)
select '91450100MB' || lpad(i::text, 8, '0'), '统计企业' || i, 'FIRM', '450' || 1 + i % 9 || '00', '联系人',
  'f@example.org', '0771-5550100', (array['INDUSTRY', 'SOFTWARE', 'AGRICULTURE', 'RETAIL'])[1 + i % 4], 60,
  1500, 2000, 2025, 0
from generate_series(1, 30000) i on conflict do nothing;
insert into organization_version (credit_code, facts_version, name, kind, division, industry, employees,
  revenue10k, assets10k, size_year)
select credit_code, 1, name, kind, division, industry, employees, revenue10k, assets10k, size_year
from organization on conflict do nothing;
select count(*) as places from offer \gset
with numbered as (
  select o.*, row_number() over (order by id) - 1 as place from offer o)
insert into license (id, offer_id, patent_number, licensor_code, licensee_code, claimed_at, claimed_on,
  starts_on, term_months, intended_use, declared_unrelated, effective_on, begins_on, ends_on, end_reason,
  termination, terminated_from, recordal_number, recorded_on, voided_at, void_reason, licensor_kind,
  licensor_division, licensee_kind, licensee_size, licensee_division, licensee_version, version)
select gen_random_uuid(), n.id, n.patent_number, n.licensor_code,
  '91450100MB' || lpad((1 + (place * 31 + i / :places) % 30000)::text, 8, '0'), day, day, day, 24, '试制样机', true,
  day, day, case when i % 20 = 0 then day + 29 else (day + interval '24 months')::date - 1 end,
  case when i % 20 = 0 then 'TERMINATED_BY_LICENSEE' end, case when i % 20 = 0 then 'TERMINATED_BY_LICENSEE' end,
  case when i % 20 = 0 then day + 30 end, case when i % 3 > 0 then 'R' || i end, case when i % 3 > 0 then day + 40 end,
  case when i % 50 = 0 then day + 50 end, case when i % 50 = 0 then '虚假陈述' end, 'UNIVERSITY', '450' || 1 + place % 9 || '00',
  'FIRM', (array['MICRO', 'SMALL', 'MEDIUM'])[1 + i % 3], '450' || 1 + i % 9 || '00', 1, 0
from generate_series(0, :count - 1) i join numbered n on n.place = i % :places
  cross join lateral (select (date_trunc('year', now()) - interval '1 year')::date + (i % 365)::int as day) d;
vacuum analyze;
SQL
}

statistics_by_sql() { # the figures of licenses by city of supply, from the tables themselves
  cat <<'SQL'
select left(coalesce(l.licensor_division, g.division), 4), count(*) filter (where o.method = 'FREE'), count(*),
  count(distinct l.licensee_code), count(distinct l.patent_number)
from license l join offer o on o.id = l.offer_id join organization g on g.credit_code = l.licensor_code
where l.effective_on between :'first' and :'last' and l.voided_at is null and l.ends_on >= l.begins_on
group by grouping sets ((1), ());
select city, count(*) from (
  select left(coalesce(l.licensor_division, g.division), 4) as city, l.patent_number from license l
    join organization g on g.credit_code = l.licensor_code
  where l.effective_on between :'first' and :'last' and l.voided_at is null and l.ends_on >= l.begins_on
  group by 1, 2 having min(l.licensee_code) <> max(l.licensee_code)) several group by grouping sets ((1), ());
select left(coalesce(licensor_division, '450100'), 4), count(*) filter (where claimed_on between :'first' and :'last'),
  count(*) filter (where recorded_on between :'first' and :'last'),
  count(*) filter (where ends_on + 1 between :'first' and :'last')
from license where voided_at is null group by grouping sets ((1), ());
select city, percentile_cont(0.5) within group (order by first - published_on) from (
  select left(coalesce(l.licensor_division, '450100'), 4) as city, o.published_on, min(l.effective_on) as first
  from license l join offer o on o.id = l.offer_id
  where l.effective_on is not null and l.voided_at is null and l.ends_on >= l.begins_on group by 1, 2, o.id) firsts
where first between :'first' and :'last' group by grouping sets ((1), ());
SQL
}

statistics() { # licenses: 1,000,000 unless given
  local port question year began line='%-44s %8s %8s\n'
  year=$(($(TZ=Asia/Shanghai date +%Y) - 1))
  statistics_licenses "${1:-1000000}"
  port=$(free_port)
  OPENPATENT_STATISTICS_EVERY=1S OPENPATENT_STATISTICS_LOOK=1S serve target "$port"
  until [[ $(sql -c 'select number from preparation') -gt 1 ]]; do sleep 1; done
  printf '\nFigures of a year, %s licenses; prepared in %s ms the first time; milliseconds\n\n' \
    "$(sql -c 'select count(*) from license')" "$(sql -c 'select milliseconds from preparation')"
  printf "$line" question first again
  for question in '' '&by=supply-city' '&by=demand-city' '&by=licensor' '&by=kind' '&by=month' \
    '&by=supply-city,month' '&by=licensee-size,licensee-industry' '&by=supply-city,demand-city' \
    '&by=supply-city&indicators=licenses-effective'; do
    for try in first again; do
      began=$(milliseconds)
      curl -sf "http://127.0.0.1:$port/v1/statistics?period=$year$question" -o "$work/figures" ||
        fail "no figures for $question"
      printf -v $try %s $(($(milliseconds) - began))
    done
    printf "$line" "${question:-the whole}" "$first" "$again"
  done
  for try in first again; do
    began=$(milliseconds)
    curl -sf -H 'Accept: text/html' "http://127.0.0.1:$port/v1/report/$year" -o "$work/page" ||
      fail "no report of $year"
    printf -v $try %s $(($(milliseconds) - began))
  done
  printf "$line" 'the page of its report (goal: 2000)' "$first" "$again"
  began=$(milliseconds)
  statistics_by_sql | sql -v first="$year-01-01" -v last="$year-12-31" >"$work/figures.sql"
  printf "$line" 'SQL for the licenses by supply-city' $(($(milliseconds) - began)) ''
  kill "$service" && wait "$service" || true
}
