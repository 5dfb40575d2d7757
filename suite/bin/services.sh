# shellcheck shell=bash
# What the scripts know of the four services; sourced with $root set.
# shellcheck disable=SC2034  # used by those who source this
SERVICES=(gateway inventory-service price-service quarantine-delivery-service)

# Small machines first: one compiler, one collector, small stacks. docs/benchmarks.md has what was measured.
JVM_FLAGS=(
  -Xmx192m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders
  -XX:ReservedCodeCacheSize=80m -Dfile.encoding=UTF-8 -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED
)

jar_of() { echo "${root:?}/$1/target/$1-0.1.0.jar"; }
home_of() { echo "${root:?}/$1/target/unpacked"; }

# This shell, in the folder of what was unpacked, becomes the program, with its cache where there is one.
become() {
  local program=$1 flags=("${JVM_FLAGS[@]}")
  shift
  [[ ! -f service.aot ]] || flags+=(-XX:AOTCache=service.aot)
  exec "${JAVA_HOME:?}/bin/java" "${flags[@]}" -jar "$program-0.1.0.jar" "$@"
}
