#!/bin/bash
# A crawl among hosts that do their worst: each ends in a counted reason while a good feed and a good site beside them never notice.
#   bench/hostile-hosts.sh
set -euo pipefail
. "$(dirname "$0")/installation.inc.sh"
jdk=$(for h in "${JAVA_HOME:-}" /usr/lib/jvm/*; do grep -qs 'JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$h/release" && echo "$h" && break; done)
"$jdk/bin/java" -Xmx64m "$home/bench/Hostile.java" "$work/hostile-port" >"$work/hostile-log" 2>&1 &
hostile=$!
trap 'kill -9 $hostile 2>/dev/null || true; stop_everything' EXIT
wait_for 30 test -s "$work/hostile-port"
site=http://127.0.0.1:$(cat "$work/hostile-port")

printf 'brands:\n  - {name: Polderfoon, role: own, query: polderfoon}\n' >"$work/conf/brands.yml"
{
  echo "sources:"
  for kind in endless redirects bomb drip patience charset links inside good; do
    echo "  - {name: $kind, type: site, url: '$site/$kind/', every: 10s, delay: 0s, private: true}"
  done
  echo "  - {name: refused, type: site, url: '$site/good/', every: 10s}"
} >"$work/conf/sources.yml"

start_server
visits() { buzzard sources | awk -v name="$1" '$1 == name { print $(NF - 3) }'; }
visited() { [ "$(visits "$1")" -ge "$2" ] 2>/dev/null; }
wait_for 90 visited good 3
echo "ok: the good site was visited $(visits good) times while the others did their worst"
wait_for 90 visited drip 1
buzzard sources
for kind in endless redirects bomb drip patience refused; do
  buzzard sources | grep -A1 "^$kind " | tail -n 1 | grep -q '^  [A-Za-z0-9]' || failed "$kind has no reason"
  echo "ok: $kind: $(buzzard sources | grep -A1 "^$kind " | tail -n 1)"
done
same "the page with a wrong charset reads well" "$(buzzard search 'source:charset café' --count)" 1
memory=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$(pgrep -P "$server" | head -n 1 || echo "$server")/status" 2>/dev/null || awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$server/status")
echo "ok: the server never used more than $memory MB"
