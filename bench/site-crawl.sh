#!/bin/bash
# Real sites crawled on schedule. A WordPress and a Ghost: a new post and a new comment, each a mention of its own, found within one
# poll; each stopped for a minute, and nothing missed after. A site of many pages: its access log shows robots.txt and the delay kept.
#   bench/site-crawl.sh SERVERS
# SERVERS is a folder with wordpress.sh, ghost.sh and docsite.sh, each of which takes start PORT and stop PORT and listens on 127.0.0.1.
set -euo pipefail
servers=$(cd "$1" && pwd)
. "$(dirname "$0")/installation.inc.sh"
. "$home/bench/sites.inc.sh"
wordpress=$(free_port) ghost=$(free_port) docsite=$(free_port)
delay=2

stop_sites() {
  for kind in wordpress ghost docsite; do "$servers/$kind.sh" stop "${!kind}" >/dev/null 2>&1 || true; done
  stop_everything
}
trap stop_sites EXIT

printf 'brands:\n  - {name: Polderfoon, role: own, query: polderfoon}\n' >"$work/conf/brands.yml"
site() { echo "  - {name: $1, type: site, url: 'http://127.0.0.1:$2/', every: $3, delay: $4, private: true}"; }
{
  echo sources:
  site wordpress "$wordpress" 10s 0s
  site ghost "$ghost" 10s 0s
  site docsite "$docsite" 1h "${delay}s"
} >"$work/conf/sources.yml"

count() { buzzard search "$1" --count; }
found() { [ "$(count "$1")" -ge 1 ]; }
health() { buzzard sources | awk -v name="$1" -v from="$2" '$1 == name { print $(NF - from) }'; }
failures() { health "$1" 0; }
visits() { health "$1" 3; }
visited() { [ "$(visits "$1")" -ge "$2" ] 2>/dev/null; }

# noticed SITE WHAT WORD : waits for the mention that holds a word which was published just now, and asks that there is one.
noticed() {
  local begin=$(date +%s%N)
  wait_for "${4:-40}" found "source:$1 $3"
  echo "ok: $1: $2 is found by search after $(seconds_since "$begin") s (a poll is 10 s)"
  sleep 12
  same "$1: mentions of $2" "$(count "source:$1 $3")" 1
}

# news SITE MOMENT : a post, then a comment on it, then a comment on a post of before
news() {
  local post=bericht$RANDOM$RANDOM comment=reactie$RANDOM$RANDOM late=later$RANDOM$RANDOM id
  id=$("$1_post" "$post")
  noticed "$1" "a new post$2" "$post" 180
  "$1_comment" "$id" "$comment"
  noticed "$1" "a new comment$2" "$comment"
  "$1_comment" "${first[$1]}" "$late"
  # Ghost announces no comments: one on an older post is found when that page's turn comes.
  noticed "$1" "a new comment on an older post$2" "$late" 180
}

for kind in wordpress ghost docsite; do "$servers/$kind.sh" start "${!kind}" || failed "$kind does not start"; done
declare -A first
wordpress_seed; ghost_seed
for kind in wordpress ghost; do first[$kind]=$("${kind}_post" "eerste$RANDOM"); done

start_server
for kind in wordpress ghost; do wait_for 60 visited "$kind" 2; done
wait_for 30 found 'source:docsite OR source:wordpress'
begin=$(date +%s)
for kind in wordpress ghost; do news "$kind" ""; done

for kind in wordpress ghost; do
  "$servers/$kind.sh" stop "${!kind}" >/dev/null
  before=$(count "source:$kind")
  sleep 60
  [ "$(failures "$kind")" -ge 1 ] || failed "the outage of $kind was not noticed"
  same "$kind: mentions in the index while it is down" "$(count "source:$kind")" "$before"
  "$servers/$kind.sh" start "${!kind}" >/dev/null
  news "$kind" " after a minute of outage"
done

log=$(find "${LAB:-${TMPDIR:-/tmp}/buzzard-lab}/run/docsite-$docsite" -name access.log)
pages=$(grep -c Buzzard "$log")
seconds=$(($(date +%s) - begin))
same "docsite: pages asked for under /private/, of $pages in $seconds s" "$(grep Buzzard "$log" | grep -c ' /private/')" 0
# The log tells whole seconds, and robots.txt is asked for before the first page.
gaps=$(grep Buzzard "$log" | grep -v robots.txt | python3 -c '
import re, sys, datetime
times = [datetime.datetime.strptime(re.search(r"\[([^ ]+)", line)[1], "%d/%b/%Y:%H:%M:%S") for line in sys.stdin]
gaps = [(later - before).total_seconds() for before, later in zip(times, times[1:])]
print(sum(gap <= float(sys.argv[1]) - 1 for gap in gaps), "%.2f" % (sum(gaps) / len(gaps)))' "$delay")
same "docsite: gaps shorter than the delay of $delay s" "${gaps% *}" 0
echo "ok: docsite: ${gaps#* } s between two pages"
buzzard sources
