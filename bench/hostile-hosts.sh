#!/bin/bash
# A crawl among hosts that do their worst, each at an address of its own: each ends in a counted reason, and a good site beside them
# is visited as often as ever.
#   bench/hostile-hosts.sh
set -euo pipefail
. "$(dirname "$0")/installation.inc.sh"
kinds=(endless redirects bomb drip patience charset links inside)
every=10
jdk=$(for h in "${JAVA_HOME:-}" /usr/lib/jvm/*; do grep -qs 'JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$h/release" && echo "$h" && break; done)
"$jdk/bin/java" -Xmx64m "$home/bench/Hostile.java" "$work/hostile-port" "$work/good-visits" $((${#kinds[@]} + 1)) >"$work/hostile-log" 2>&1 &
hostile=$!
trap 'kill -9 $hostile 2>/dev/null || true; stop_everything' EXIT
wait_for 60 test -s "$work/hostile-port"
hostile_port=$(cat "$work/hostile-port")

printf 'brands:\n  - {name: Polderfoon, role: own, query: polderfoon}\n' >"$work/conf/brands.yml"
source_of() { echo "  - {name: $1, type: site, url: 'http://127.0.0.$2:$hostile_port/${3:-$1}/', every: ${every}s, delay: 0s${4:-}}"; }
{
  echo "sources:"
  source_of good 1 good ', private: true'
  host=1
  for kind in "${kinds[@]}"; do source_of "$kind" $((++host)) "$kind" ', private: true'; done
  source_of refused 1 good
} >"$work/conf/sources.yml"

start_server
failures() { buzzard sources | awk -v name="$1" '$1 == name { print $NF }'; }
failed_often() { [ "$(failures "$1")" -ge "$2" ] 2>/dev/null; }
reason() { buzzard sources | grep -A1 "^$1 " | tail -n 1 | sed -n 's/^  *\([A-Za-z0-9].*\)/\1/p'; }

for kind in endless redirects bomb drip patience inside refused; do
  wait_for 120 failed_often "$kind" 1
  why=$(reason "$kind")
  [ -n "$why" ] || failed "$kind has no reason"
  echo "ok: $kind: $why"
done
found() { [ "$(buzzard search "$1" --count)" = 1 ]; }
wait_for 60 found 'source:charset café'
echo "ok: the page with a wrong charset reads well"
wait_for 60 found 'source:links polderfoon'
echo "ok: the page with 50,000 links is kept"
same "pages with many links, failures" "$(failures links)" 0
sleep 60
same "good, failures" "$(failures good)" 0
gaps=$(python3 -c '
import sys
times = [int(line) / 1000 for line in open(sys.argv[1])]
gaps = [later - before for before, later in zip(times, times[1:])]
print(len(times), "%.1f" % (times[-1] - times[0]), "%.1f" % max(gaps), int(max(gaps) <= 2 * int(sys.argv[2])))' "$work/good-visits" "$every")
read -r times seconds longest soon <<<"$gaps"
same "good: asked for $times times in $seconds s, never $((2 * every)) s apart (longest $longest s)" "$soon" 1
echo "ok: the server never used more than $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$server/status") MB"
