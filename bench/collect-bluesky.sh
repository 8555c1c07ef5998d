#!/bin/bash
# A real Bluesky network: an account's feed collected on schedule, a new post on the screen within a poll, the words of a deleted
# one gone, and the network's front (its AppView) out of reach for a minute with nothing missed and nothing doubled.
#   bench/collect-bluesky.sh PDS_URL APPVIEW_URL
# It makes an account and posts through com.atproto.*, and leaves them there. A gate on a port of its own stands before the AppView
# and is shut for a minute, since the network itself forgets everything when it stops.
set -euo pipefail
pds=${1%/} appview=${2%/}
. "$(dirname "$0")/installation.inc.sh"

handle=u$RANDOM$RANDOM.test
word=veldspoor$RANDOM
call() { # call METHOD JSON : prints the answer
  curl -sf "$pds/xrpc/$1" -H 'content-type: application/json' ${token:+-H "authorization: Bearer $token"} -d "$2"
}
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
session=$(call com.atproto.server.createAccount "{\"handle\":\"$handle\",\"email\":\"$handle@example.test\",\"password\":\"pw-$word\"}")
token=$(field accessJwt <<<"$session") did=$(field did <<<"$session")

post() { # prints the name of the record
  call com.atproto.repo.createRecord "{\"repo\":\"$did\",\"collection\":\"app.bsky.feed.post\",\"record\":{
    \"\$type\":\"app.bsky.feed.post\",\"text\":\"Wanneer is de storing bij $word voorbij? $1\",\"langs\":[\"nl\"],
    \"createdAt\":\"$(date -u +%FT%TZ)\"}}" | field uri | sed 's|.*/||'
}
delete() { call com.atproto.repo.deleteRecord "{\"repo\":\"$did\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"$1\"}" >/dev/null; }

gate_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
gate=
open_gate() {
  python3 - "$gate_port" "$appview" <<'P' &
import http.server, sys, urllib.error, urllib.request
class Gate(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            with urllib.request.urlopen(sys.argv[2] + self.path) as answer:
                status, body = answer.status, answer.read()
        except urllib.error.HTTPError as error:
            status, body = error.code, error.read()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *words):
        pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Gate).serve_forever()
P
  gate=$!
}
shut_gate() { kill "$gate" 2>/dev/null || true; wait "$gate" 2>/dev/null || true; }
trap 'shut_gate; stop_everything' EXIT
open_gate

cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Checked, role: own, query: $word}
Y
cat >"$work/conf/sources.yml" <<Y
sources:
  - {name: Feed, type: bluesky, url: "http://127.0.0.1:$gate_port", account: $handle, every: 10s, private: true}
Y
count() { buzzard search "$1" --count; }
found() { counts "$1" 1; }
gone() { [ "$(count "$1")" -eq 0 ]; }
counts() { [ "$(count "$1")" -ge "$2" ]; }
shown() { [[ $(page "$1" | sed 's/<[^>]*>//g') == *"$2"* ]]; }
hidden() { ! shown "$1" "$2"; }

for i in $(seq 12); do post "Bericht nummer$i" >/dev/null; done
start_server
wait_for 60 counts source:Feed 12
same "posts in the index, as many as were made" "$(count source:Feed)" 12
sign_in

new=nieuw$RANDOM$RANDOM
begin=$(date +%s%N)
record=$(post "Bericht $new")
wait_for 30 found "$new"
wait_for 5 shown "/explore?q=$new" "Bericht $new"
echo "ok: a new post is found by search and on the screen Explore after $(seconds_since "$begin") s (a poll is 10 s)"

begin=$(date +%s%N)
delete "$record"
wait_for 40 gone "$new"
wait_for 5 hidden "/explore?q=source:Feed" "$new"
echo "ok: the words of a deleted post are gone from search and screen after $(seconds_since "$begin") s"
same "mentions still counted" "$(count source:Feed)" 13

shut_gate
for i in $(seq 5); do post "Buiten buiten$i" >/dev/null; done
sleep 60
echo "the front was out of reach for 60 s; buzzard sources:"
buzzard sources
open_gate
begin=$(date +%s%N)
wait_for 180 counts source:Feed 18
echo "ok: posts made meanwhile are found after $(seconds_since "$begin") s"
sleep 21
same "mentions in the index after the outage and two polls more" "$(count source:Feed)" 18
buzzard sources
