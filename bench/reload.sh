#!/bin/bash
# Changes the configuration of a running server: a new brand counts at once, a fault is refused, sources come and go.
#   bench/reload.sh
set -euo pipefail
. "$(dirname "$0")/installation.inc.sh"

# A feed of our own, that everything arrives by.
mkdir "$work/www"
python3 -u -c '
import functools, http.server, sys
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
print(site.server_port)
site.serve_forever()' "$work/www" >"$work/site" 2>/dev/null &
site=$!
trap 'kill "$site"; stop_everything' EXIT
wait_for 10 test -s "$work/site"
feed=http://127.0.0.1:$(cat "$work/site")/feed.rss
: >"$work/items"
publish() {
  printf '<item><guid>%s</guid><title>Bericht %s over %s</title></item>\n' "$1" "$1" "$2" >>"$work/items"
  { echo '<rss version="2.0"><channel><title>Proef</title>'; cat "$work/items"; echo '</channel></rss>'; } >"$work/www/new"
  mv "$work/www/new" "$work/www/feed.rss"
}

brands() { printf 'brands:\n' >"$work/new"; printf '  - {name: %s, role: own, query: %s}\n' "$@" >>"$work/new"; mv "$work/new" "$work/conf/brands.yml"; }
sources() { printf 'sources:\n' >"$work/new"; printf '  - {name: %s, type: feed, url: "%s", every: 10s, private: true}\n' "$@" >>"$work/new"; mv "$work/new" "$work/conf/sources.yml"; }
logged() { [ "$(grep -c "$1" "$work/log")" -ge "${2:-1}" ]; }
visits() { buzzard sources | awk -v name="$1" '$1 == name { print $(NF - 3) }'; }
visited() { [ "$(visits "$1")" -gt "${2:-0}" ] 2>/dev/null; }
found() { [ "$(buzzard search "$1" --count)" -ge 1 ]; }

brands Polderfoon polderfoon
sources Feed "$feed"
publish een polderfoon
publish twee kwiekbel
start_server
wait_for 20 found een
same "mentions of a brand nobody asked for" "$(buzzard search kwiekbel --count)" 0
brands Polderfoon polderfoon Kwiekbel kwiekbel
wait_for 10 logged 'is in force'
publish drie kwiekbel
wait_for 25 found drie
echo "ok: the next mention of it is found once brands.yml names it"

printf 'brands:\n  - {name: Polderfoon, rol: own, query: "(polderfoon"}\n' >"$work/conf/brands.yml"
wait_for 10 logged 'is refused'
grep -A 2 'is refused' "$work/log" | sed "s#$work/##g; s/^/    /"
publish vier kwiekbel
sleep 15
brands Polderfoon polderfoon
wait_for 10 logged 'is in force' 2
same "mentions of it that came while brands.yml was faulty" "$(buzzard search 'vier AND brand:Kwiekbel' --count)" 1
publish vijf kwiekbel
sleep 15
same "mentions of it that came after it was taken out" "$(buzzard search vijf --count)" 0

sources Feed "$feed" More "$feed"
begin=$(date +%s%N)
wait_for 15 visited More
echo "ok: a new source was visited within $(seconds_since "$begin") s of sources.yml naming it"
sources Feed "$feed"
wait_for 10 logged '1 sources are on schedule' 4
before=$(visits More)
also=$(visits Feed)
sleep 22
same "visits to a source that was taken out, in two intervals" $(($(visits More) - before)) 0
visited Feed "$also" || failed "the other source is visited no more"
