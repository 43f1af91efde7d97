# The import of patents with their offers by the packaged service, as CSV and as XLSX, beside COPY of
# the same rows, with the words that they are found by, into the same tables with the same indexes.
# To be sourced after ground.sh, whose services have a heap of 512 MiB then.
part=75000 # rows of a file; a file is bounded, so that larger tables are sent in several

since() { # milliseconds: seconds since then
  awk "BEGIN {printf \"%.2f\", ($(milliseconds) - $1) / 1000}"
}
send() { # file type: returns when its import has ended; fails unless every row of it was stored or unchanged
  local id
  id=$(curl -sf "http://127.0.0.1:$port/v1/imports" -H "Authorization: Bearer $(<"$work/agency")" \
    -H "Content-Type: $2" --data-binary "@$1" | jq -r .id)
  until curl -sf "http://127.0.0.1:$port/v1/imports/$id" -H "Authorization: Bearer $(<"$work/agency")" |
    jq -e 'select(.endedAt)' >"$work/import"; do sleep 0.1; done
  jq -e '.status == "COMPLETED" and .refused == 0' "$work/import" >/dev/null || fail "$(jq -c . "$work/import")
$(curl -s "http://127.0.0.1:$port/v1/imports/$id/refusals?limit=1" -H "Authorization: Bearer $(<"$work/agency")")"
}
import_row() {
  printf '%8s %6s %6s %9s %8s %9s %7s %9s\n' "$@"
}

catalog_import() { # rows...: prints the table
  local rows form file files type from started ours again theirs mib table tables
  printf '\nimport: PostgreSQL %s, fsync %s; %s processors; heap 512 MiB; seconds\n\n' \
    "$postgres" "$(sql -c 'show fsync')" "$(nproc)"
  import_row rows file MiB import 'rows/s' COPY ratio again
  for rows; do
    sql -c 'drop schema public cascade; create schema public' >"$work/reset.log" 2>&1
    port=$(free_port)
    serve target "$port"
    tables=(patent offer catalog_entry)
    [[ $(sql -c "select to_regclass('catalog_entry')") ]] || tables=(patent offer)
    sql -v rows="$rows" -f "$bench/import.sql"
    rm -f "$work"/part-*
    for ((from = 0; from < rows; from += part)); do
      sql -c "copy (select number \"专利号\", title \"专利名称\", abstract \"摘要\", inventors \"发明人\", owner \"专利权人\",
        filed \"申请日\", granted \"授权公告日\", ipc \"IPC分类号\", keywords \"关键词\", '免费' \"许可费方式\",
        12 \"最短许可期限\", 60 \"最长许可期限\" from bench_row where i > $from and i <= $((from + part)) order by i)
        to stdout csv header" >"$work/part-$(printf %03d $((from / part))).csv"
    done
    mib=$(($(cat "$work"/part-*.csv | wc -c) >> 20))
    for form in csv xlsx; do
      files=("$work"/part-*.csv)
      type=text/csv
      if [[ $form == xlsx ]]; then
        ((rows <= 100000)) || continue
        java -cp "target/quarkus-app/lib/main/*" "$bench/Sheet.java" "$work/rows.xlsx" "$work"/part-*.csv
        files=("$work/rows.xlsx")
        type=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
        mib=$(($(stat -c %s "$work/rows.xlsx") >> 20))
      fi
      import_empty
      started=$(milliseconds)
      for file in "${files[@]}"; do send "$file" "$type"; done
      ours=$(since "$started")
      [[ $(sql -c 'select count(*) from offer') == "$rows" ]] || fail "$(sql -c 'select count(*) from offer') offers"
      started=$(milliseconds)
      for file in "${files[@]}"; do send "$file" "$type"; done
      again=$(since "$started")
      for table in "${tables[@]}"; do sql -c "copy $table to stdout" >"$work/$table.copy"; done
      import_empty
      started=$(milliseconds)
      for table in "${tables[@]}"; do sql -c "copy $table from stdin" <"$work/$table.copy"; done
      theirs=$(since "$started")
      rm -f "$work"/*.copy
      import_row "$rows" "$form" "$mib" "$ours" "$(awk "BEGIN {printf \"%.0f\", $rows / $ours}")" "$theirs" \
        "$(awk "BEGIN {printf \"%.2f\", $ours / $theirs}")" "$again"
    done
    kill "$service" && wait "$service" || true
  done
  echo
  echo "goal: ratio at most 2.50 for CSV, ten times the rows in about ten times the seconds"
}
import_empty() {
  PGOPTIONS="-c client_min_messages=warning" sql -c 'truncate patent, offer cascade' -c 'vacuum analyze'
}
