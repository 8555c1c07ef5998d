#!/bin/bash
# How many pages a second a site of many pages is crawled with: Buzzard as it runs (links, text, comments and time of every page read,
# frontier and inbox durable, nothing of it wanted), beside Scrapy and Crawlee. No delay, robots.txt obeyed, one after the other. On a
# machine with other work to do only the processor time a page takes compares.
#   bench/site-speed.sh SERVERS [PAGES [HEAP]]
# SERVERS is a folder with docsite.sh (start PORT, stop PORT) and peers/peers.sh (scrapy, crawlee; BASE and PAGES in the environment).
set -euo pipefail
servers=$(cd "$1" && pwd) pages=${2:-10000} heap=${3:-512m}
. "$(dirname "$0")/installation.inc.sh"
docsite=$(free_port)
stop_docsite() { "$servers/docsite.sh" stop "$docsite" >/dev/null 2>&1 || true; stop_everything; }
trap stop_docsite EXIT
"$servers/docsite.sh" start "$docsite" >/dev/null || failed "the site does not start"
log=$(find "${LAB:-${TMPDIR:-/tmp}/buzzard-lab}/run/docsite-$docsite" -name access.log)
site=http://127.0.0.1:$docsite

printf 'brands:\n  - {name: Polderfoon, role: own, query: polderfoon}\n' >"$work/conf/brands.yml"
printf 'sources:\n  - {name: docs, type: site, url: "%s/", every: 1h, delay: 0s, private: true}\n' "$site" >"$work/conf/sources.yml"
export BUZZARD_JAVA_OPTIONS="-Xmx$heap ${BUZZARD_JAVA_OPTIONS:-}"
read_so_far() { grep -c 'HTTP/1.1" 200' "$log" || true; }
# The processor time the server took so far, in whole seconds.
processor() { awk -v ticks="$(getconf CLK_TCK)" '{ print int(($14 + $15) / ticks) }' "/proc/$server/stat"; }
reached() { [ "$(read_so_far)" -ge "$1" ]; }
start_server
wait_for 60 reached 1
begin=$(date +%s%N)
for share in 1 2 3 4; do
  part=$(date +%s%N) used=$(processor)
  wait_for 300 reached $((pages * share / 4))
  echo "Buzzard: quarter $share of $pages pages in $(seconds_since "$part") s, $(($(processor) - used)) s of processor time"
done
awk -v pages="$pages" -v seconds="$(seconds_since "$begin")" 'BEGIN { printf "Buzzard: %.0f pages/s\n", pages / seconds }'
echo "Buzzard: $(processor) s of processor time, its start included"
awk '/VmHWM/ { print "Buzzard: at most " int($2 / 1024) " MB resident" }' "/proc/$server/status"
stop_server
TIMEFORMAT='%R s, %U + %S s of processor time'
for peer in scrapy crawlee; do echo "$peer:"; time BASE=$site PAGES=$pages "$servers/peers/peers.sh" "$peer"; done
