#!/bin/bash
# Ten thousand sources of all kinds on the schedule of the whole server: how long it takes from the command to the first page with
# them and with one, and how many threads of the system they take.
#   bench/many-sources.sh [SOURCES]
# Every source reads a port of this machine where nobody is, so each visit fails at once.
set -euo pipefail
sources=${1:-10000}
. "$(dirname "$0")/installation.inc.sh"
nobody=http://127.0.0.1:$(free_port)

entries() { # entries COUNT
  local kinds=('feed' 'site' 'mastodon' 'bluesky, account: a.test' 'hackernews, search: trein' 'youtube, account: UC1, token: t'
    'appstore, account: nl/1' 'reddit, search: trein, token: t' 'trustpilot, account: a, token: t' 'facebook, account: "1", token: t'
    'instagram, account: "1", token: t' 'telegram, token: t' 'gdelt'
    'xcompliance, token: t' 'googleplay, account: nl.a, token: t' 'googlebusiness, account: 1/2, token: t')
  echo 'sources:'
  for i in $(seq "$1"); do
    echo "  - {name: S$i, type: ${kinds[i % ${#kinds[@]}]}, url: \"$nobody/$i\", every: 1h, private: true}"
  done
}
measured() { # measured COUNT
  entries "$1" >"$work/conf/sources.yml"
  local begin=$(date +%s%N) java
  start_server
  echo "$1 sources: the first page after $(seconds_since "$begin") s"
  wait_for 120 grep -q "$1 sources are on schedule" "$work/log"
  java=$(pgrep -P "$server" java || echo "$server")
  echo "$1 sources: $(awk '/^Threads/ { print $2 }' "/proc/$java/status") threads of the system while they are first visited"
  stop_server
  : >"$work/log"
}
cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Polderfoon, role: own, query: polderfoon}
Y
measured 1
measured "$sources"
measured "$sources"
