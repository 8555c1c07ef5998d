# Sourced by the scripts beside it: measure CLASS ARGUMENTS… builds the bench module and runs one of its classes.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for jdk in "${JAVA_HOME:-/nowhere}" /usr/lib/jvm/*; do
  if "$jdk/bin/java" -version 2>&1 | grep -q 'version "2[5-9]'; then break; fi
done

measure() {
  (cd "$home" && mvn -q -B -Pbench -pl bench -am package -DskipTests)
  "$jdk/bin/java" ${BENCH_JAVA_OPTIONS:--Xmx1g} -XX:+UseCompactObjectHeaders -cp "$home/bench/target/classes:$home/bench/target/lib/*" "nl.buzzard.bench.$@"
}
