#!/usr/bin/env bash
# How fast holds are on the embedded store, in memory and on a file: against a bare driver loop that sends the same
# commands, on a floor with ten times the stock or the holds, and with 64 callers on one commodity.
#   suite/bench/holds.sh [-Dturns=7] [-DturnMillis=2000]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAVA_HOME=$("$root/suite/bin/find-jdk")
export JAVA_HOME
cd "$root"
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT
# It needs inventory's classes, so it lives among inventory's tests and runs on their class path.
mvn -q -B -ntp -pl platform,inventory-service test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$classpath" >/dev/null
exec "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC "$@" \
  -cp "inventory-service/target/test-classes:inventory-service/target/classes:$(cat "$classpath")" \
  org.cailanzi.inventory.hold.HoldBench
