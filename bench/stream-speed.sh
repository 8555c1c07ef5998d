#!/bin/bash
# A firehose of 2,000 posts a second, each held against 1,000 queries, by the whole server on one core: how far it falls behind, how
# much of the core it takes, and its memory as time goes by.
#   bench/stream-speed.sh [EVENTS_PER_SECOND] [SECONDS] [QUERIES]
# Every event is a commit with a post in a tree of blocks, or in three of a hundred cases a delete; one post in a hundred answers a
# query. The relay has a small buffer, so that a reader who does not keep up makes it late, and that is what is measured.
set -euo pipefail
rate=${1:-2000} seconds=${2:-300} queries=${3:-1000}
. "$(dirname "$0")/installation.inc.sh"
command=$(dirname "$0")/stream-speed.py

python3 "$command" run "$work/stream" "$work/pid" "$rate" "$seconds" "$work/hits" &
world=$!
trap 'kill $world 2>/dev/null || true; stop_everything' EXIT
wait_for 10 test -s "$work/stream"
python3 "$command" queries "$queries" >"$work/conf/queries.yml"
cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Polderfoon, role: own, query: polderfoon}
Y
echo 'sources: []' >"$work/conf/sources.yml"

taskset -c 0 env BUZZARD_JAVA_OPTIONS=-Xmx512m "$home/buzzard" run --config "$work/conf" >>"$work/log" 2>&1 &
server=$!
wait_for 60 answers
echo "$server" >"$work/pid"
# Once it is up, since a server reads its configuration anew when that changes.
cat >"$work/conf/sources.yml" <<Y
sources:
  - {name: Network, type: firehose, url: "http://127.0.0.1:$(cat "$work/stream")", private: true}
Y
wait_for $((seconds * 2 + 60)) test -s "$work/hits"
found() { [ "$(buzzard search source:Network --count)" -ge "$(cat "$work/hits")" ]; }
wait_for 15 found
same "posts that answer a query, all of them stored" "$(buzzard search source:Network --count)" "$(cat "$work/hits")"
buzzard sources
