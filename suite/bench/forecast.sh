#!/usr/bin/env bash
# How well the demand of real days that were held back is forecast, one to seven days ahead, against seasonal-naive.
#   suite/bench/forecast.sh
# The data is in the folder that CAILANZI_DATA names (../shared/data beside the project otherwise).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export CAILANZI_DATA=${CAILANZI_DATA:-$root/../shared/data}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd "$root"
mvn -q -B -ntp -pl platform,inventory-service test-compile
"$java" -cp inventory-service/target/classes:inventory-service/target/test-classes \
  org.cailanzi.inventory.forecast.ForecastBenchmark
