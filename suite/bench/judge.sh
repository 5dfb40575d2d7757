#!/usr/bin/env bash
# How many quotes a core judges a second by the compiled index of ceilings, at 100 and at 10,000 of them, beside a scan of
# all ceilings and a SQL join in memory in the same run. All three are compared on 1,024 quotes before anything is measured.
#   suite/bench/judge.sh growth     both sizes in turns in one process, for a machine that is not quiet
#   suite/bench/judge.sh [options of JMH, such as -f 3, -p kinds=mixed or -p order=shuffled]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
JAVA_HOME=$("$root/suite/bin/find-jdk")
export JAVA_HOME
cd "$root"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp -pl platform,price-service test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath" >&2
classpath=price-service/target/test-classes:price-service/target/classes:$(cat "$work/classpath")
if [ "${1:-}" = growth ]; then
  echo "load before: $(cut -d' ' -f1 /proc/loadavg)"
  # Room for all of it where it is made: a collection in between would leave the quotes of one size in another order in
  # memory than those of the other.
  "$JAVA_HOME/bin/java" -Xmx3g -Xmn2g -XX:+UseSerialGC -cp "$classpath" org.cailanzi.price.verdict.JudgeGrowth
  exit
fi
# JMH writes its harness from the compiled annotations; it is no part of the build.
"$JAVA_HOME/bin/javac" -proc:only -processor org.openjdk.jmh.generators.BenchmarkProcessor -d "$work" -s "$work" \
  -cp "$classpath" price-service/src/test/java/org/cailanzi/price/verdict/JudgeBenchmark.java
find "$work" -name '*.java' -print0 | xargs -0 "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$work" -cp "$work:$classpath"
echo "machine: $(nproc) cores, $(awk '/MemTotal/ {print int($2 / 1048576)}' /proc/meminfo) GiB; load before: $(cut -d' ' -f1 /proc/loadavg)"
"$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC -cp "$work:$classpath" org.openjdk.jmh.Main \
  -f 1 -wi 3 -w 1s -i 5 -r 1s "$@" JudgeBenchmark
