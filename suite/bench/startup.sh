#!/usr/bin/env bash
# How long from built jars until all four services are healthy, and how much memory they then hold.
#   suite/bench/startup.sh [runs] [port-base]
# Each run starts on empty stores. The jars are unpacked and the AOT caches made before, outside the measurement.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
runs=${1:-5}
base=${2:-18080}
"$root/suite/bin/prepare"

run_once() {
  local home began out pid seconds rss=0
  home=$(mktemp -d)
  out=$home/out
  began=${EPOCHREALTIME/./}
  "$root/run" --no-load --home "$home" --port-base "$base" >"$out" 2>&1 &
  pid=$!
  until grep -q 'Ctrl-C' "$out"; do
    kill -0 "$pid" || {
      cat "$out" >&2
      exit 1
    }
    sleep 0.05
  done
  seconds=$(((${EPOCHREALTIME/./} - began) / 1000))
  for child in $(pgrep -P "$pid" java); do
    rss=$((rss + $(awk '/^VmRSS/ {print $2}' "/proc/$child/status")))
  done
  kill -TERM "$pid"
  wait "$pid" || true
  rm -rf "$home"
  echo "$seconds $((rss / 1024))"
}

echo "machine: $(nproc) cores, $(awk '/MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB; load before: $(cut -d' ' -f1 /proc/loadavg)"
for ((i = 1; i <= runs; i++)); do
  read -r millis mib < <(run_once)
  printf 'run %d: up in %d.%02d s, %d MiB resident\n' "$i" $((millis / 1000)) $((millis % 1000 / 10)) "$mib"
done
