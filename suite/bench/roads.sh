#!/usr/bin/env bash
# What Changchun's road network costs in memory and time once it is compiled, under the services' own flags.
#   suite/bench/roads.sh
# The data is in the folder that CAILANZI_DATA names (../shared/data beside the project otherwise).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=suite/bin/services.sh
source "$root/suite/bin/services.sh"
export CAILANZI_DATA=${CAILANZI_DATA:-$root/../shared/data}
JAVA_HOME=$("$root/suite/bin/find-jdk")
export JAVA_HOME
cd "$root"
"$root/suite/bin/prepare"
mvn -q -B -ntp -pl platform,quarantine-delivery-service test-compile
"$JAVA_HOME/bin/java" "${JVM_FLAGS[@]}" \
  -cp "quarantine-delivery-service/target/classes:quarantine-delivery-service/target/test-classes:$(home_of quarantine-delivery-service)/lib/*" \
  org.cailanzi.delivery.road.RoadBenchmark
