#!/usr/bin/env bash
# How fast a year of daily forms (1,000 sites × 60 goods, 21.9 million rows) is imported into a file by a service with a
# heap of 256 MiB, killed in the middle and gone on with, and then imported once more.
#   suite/bench/reports.sh [-Dsites=1000] [-Dgoods=60] [-Ddays=365] [-Dheap=256m]
# It needs about 1.2 GiB for the table, as much for the copy that is being read, and 4 GiB for the store, under TMPDIR.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAVA_HOME=$("$root/suite/bin/find-jdk")
export JAVA_HOME
cd "$root"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# It needs inventory's classes, so it lives among inventory's tests and runs on their class path.
mvn -q -B -ntp -pl platform,inventory-service test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$home/classpath" >&2
echo "machine: $(nproc) cores, $(awk '/MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB; load before: $(cut -d' ' -f1 /proc/loadavg)"
"$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -Djava.io.tmpdir="$home" "$@" \
  -cp "inventory-service/target/test-classes:inventory-service/target/classes:$(cat "$home/classpath")" \
  org.cailanzi.inventory.report.LongReportBench "$home/bench"
