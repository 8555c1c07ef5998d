#!/bin/bash
# How many posts a second many queries are held against: Buzzard, plain lucene-monitor and the naive loop, answers compared.
#   bench/matching-speed.sh [POSTS [QUERIES…]]     generated brand-desk queries; default: 20000 posts, 10000 and 100000 queries
#   bench/matching-speed.sh FOLDER                 the luwak benchmark: a folder with its queries.txt.gz and docs.zip
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || set -- 20000
[ -d "$1" ] && set -- "$(cd "$1" && pwd)"
cd "$home"
mvn -q -B -Pbench -pl bench -am package -DskipTests
for java in "${JAVA_HOME:-/nowhere}"/bin/java /usr/lib/jvm/*/bin/java; do
  "$java" -version 2>&1 | grep -q 'version "2[5-9]' && break
done
main=MatchingSpeed
[ -d "$1" ] && main=StoredQueries
[ -d "$1" ] || [ $# -ge 2 ] || set -- "$1" 10000 100000
"$java" -Xmx3g -cp "bench/target/classes:bench/target/lib/*" "nl.buzzard.bench.matching.$main" "$@"
