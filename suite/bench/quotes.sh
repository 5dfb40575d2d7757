#!/usr/bin/env bash
# How fast a table of a million quotes is imported over HTTP (read, judged, kept, then acknowledged) by a service with a
# heap of 256 MiB and its store on a file, beside a bare insertMany of the same quotes into a store of the same kind.
#   suite/bench/quotes.sh [-Dpoints=500] [-Dgoods=40] [-Ddays=50] [-Dorder=days|series] [-Dheap=256m]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAVA_HOME=$("$root/suite/bin/find-jdk")
export JAVA_HOME
cd "$root"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# It needs price's classes, so it lives among price's tests and runs on their class path.
mvn -q -B -ntp -pl platform,price-service test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$home/classpath" >&2
echo "machine: $(nproc) cores, $(awk '/MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB; load before: $(cut -d' ' -f1 /proc/loadavg)"
"$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -Djava.io.tmpdir="$home" "$@" \
  -cp "price-service/target/test-classes:price-service/target/classes:$(cat "$home/classpath")" \
  org.cailanzi.price.intake.QuoteImportBench "$home/bench"
