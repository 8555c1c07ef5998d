#!/bin/bash
# A real server with the Mastodon API: a hashtag collected on schedule, a new post on the screen within a poll, the words of a
# deleted one gone, and the server stopped for a minute with nothing missed and nothing doubled.
#   bench/collect-mastodon.sh SNAC PORT
# SNAC is a script that starts a snac on a port of this machine and posts there: SNAC start|stop PORT, SNAC post PORT USER TEXT,
# SNAC token PORT USER; its READY line ends in USER:PASSWORD of each user. It leaves its posts there and the server running.
set -euo pipefail
snac=$1 snac_port=$2
site=http://127.0.0.1:$snac_port
. "$(dirname "$0")/installation.inc.sh"

tag=veldspoor$RANDOM
ready=$("$snac" start "$snac_port" | grep '^READY')
password=$(sed -n 's/.*alice:\([^ ]*\).*/\1/p' <<<"$ready")
token=$("$snac" token "$snac_port" alice)
cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Checked, role: own, query: $tag}
Y
cat >"$work/conf/sources.yml" <<Y
sources:
  - {name: Tag, type: mastodon, url: "$site", hashtag: $tag, token: "$token", every: 10s, private: true}
Y

post() { "$snac" post "$snac_port" "$2" "Wanneer is de storing voorbij? $1 #$tag" >/dev/null 2>&1 || failed "posting"; }
timeline() { curl -s "$site/api/v1/timelines/tag/$tag?limit=40"; }
# The address of the post that holds a word.
address_of() { timeline | python3 -c '
import json, sys
print(next(post["uri"] for post in json.load(sys.stdin) if sys.argv[1] in post["content"]))' "$1"; }
delete() {
  curl -s -o /dev/null -u "alice:$password" --data-urlencode "id=$1" -d "action=Delete" "$site/alice/admin/action"
}
count() { buzzard search "$1" --count; }
found() { [ "$(count "$1")" -ge 1 ]; }
gone() { [ "$(count "$1")" -eq 0 ]; }
counts() { [ "$(count "$1")" -ge "$2" ]; }
shown() { [[ $(page "$1" | sed 's/<[^>]*>//g') == *"$2"* ]]; }
hidden() { ! shown "$1" "$2"; }

for i in $(seq 12); do post "Bericht nummer$i" "$([ $((i % 2)) = 0 ] && echo alice || echo bob)"; done
start_server
wait_for 30 counts source:Tag 12
same "posts in the index, as many as in the timeline" "$(count source:Tag)" 12
sign_in

word=nieuw$RANDOM$RANDOM
begin=$(date +%s%N)
post "Bericht $word" alice
wait_for 25 found "$word"
wait_for 5 shown "/explore?q=$word" "Bericht $word"
wait_for 5 shown "/queue?order=newest" "Bericht $word"
echo "ok: a new post is found by search and on the screens after $(seconds_since "$begin") s (a poll is 10 s)"

begin=$(date +%s%N)
delete "$(address_of "$word")"
wait_for 40 gone "$word"
wait_for 5 hidden "/explore?q=source:Tag" "$word"
echo "ok: the words of a deleted post are gone from search and screen after $(seconds_since "$begin") s"
same "mentions still counted" "$(count source:Tag)" 13

"$snac" stop "$snac_port" >/dev/null
sleep 60
echo "the server was down for 60 s; buzzard sources:"
buzzard sources
"$snac" start "$snac_port" >/dev/null
begin=$(date +%s%N)
for i in $(seq 5); do post "Terug terug$i" bob; done
wait_for 180 counts source:Tag 18
echo "ok: posts made after the outage are found after $(seconds_since "$begin") s"
sleep 21
same "mentions in the index after the outage and two polls more" "$(count source:Tag)" 18
buzzard sources
