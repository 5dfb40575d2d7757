#!/usr/bin/env bash
# How much processor time inventory-service needs to say what closing many communities would mean, on Changchun's tables.
#   suite/bench/what-if.sh [communities] [calls] [port-base]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
communities=${1:-1000}
calls=${2:-20}
base=${3:-18180}
tables=${CAILANZI_DATA:-$root/../shared/data}/changchun2022
[[ -d $tables ]] || {
  echo "No tables of Changchun at $tables: nothing to measure" >&2
  exit 1
}
home=$(mktemp -d)
"$root/run" --city "$tables" --home "$home/city" --port-base "$base" >"$home/out" 2>&1 &
pid=$!
stop() {
  kill -TERM "$pid" 2>/dev/null && wait "$pid" || true
  rm -rf "$home"
}
trap stop EXIT
until grep -q 'Ctrl-C' "$home/out"; do
  kill -0 "$pid" 2>/dev/null || {
    cat "$home/out" >&2
    exit 1
  }
  sleep 0.5
done

gateway=http://127.0.0.1:$base
# shellcheck source=/dev/null
source "$home/city/secrets.env"
curl -sf -o "$home/who" -c "$home/cookies" -H 'Content-Type: application/json' "$gateway/session" \
  -d "{\"username\":\"bureau\",\"password\":\"$CAILANZI_STAFF_PASSWORD\"}"
regions=$(awk -F, -v most="$communities" 'NR > 1 && NR <= most + 1 {printf "%s\"%s\"", (NR > 2 ? "," : ""), $1}' "$home/city/tables/populations.csv")
echo "{\"regions\":[$regions],\"days\":14}" >"$home/closure"
ask() { curl -sf -b "$home/cookies" -H 'Content-Type: application/json' "$gateway/api/inventory/what-ifs" -d "@$home/closure"; }
inventory=$(pgrep -P "$pid" -f inventory-service)
ticks() { awk '{print $14 + $15}' "/proc/$inventory/stat"; }

for ((i = 0; i < 3; i++)); do ask >"$home/outlook"; done
sed 's/.*"summary":{"zh":"\([^"]*\)".*/\1/' "$home/outlook"
echo
before=$(ticks)
for ((i = 0; i < calls; i++)); do ask >"$home/outlook"; done
spent=$(($(ticks) - before))
echo "$communities communities, 14 days: $((spent * 1000 / $(getconf CLK_TCK) / calls)) ms of processor time a call, mean of $calls (load $(cut -d' ' -f1 /proc/loadavg))"
