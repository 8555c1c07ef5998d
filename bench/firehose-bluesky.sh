#!/bin/bash
# A real Bluesky network, heard by its own stream (com.atproto.sync.subscribeRepos): a new post on the screen within two seconds, the
# words of a deleted one gone, those of an account that is no more too, and the stream out of reach for a minute with nothing missed
# and nothing doubled; then Buzzard killed and started again, likewise.
#   bench/firehose-bluesky.sh PDS_URL
# It makes two accounts and posts through com.atproto.*, and leaves the posts there. A gate on a port of its own stands before the
# PDS and is shut for a minute, since the network itself forgets everything when it stops.
set -euo pipefail
pds=${1%/}
. "$(dirname "$0")/installation.inc.sh"

word=veldspoor$RANDOM
call() { # call METHOD JSON : prints the answer
  curl -sf "$pds/xrpc/$1" -H 'content-type: application/json' ${token:+-H "authorization: Bearer $token"} -d "$2"
}
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }
account() { # account : makes one and acts for it from now on
  token=
  local session
  session=$(call com.atproto.server.createAccount \
    "{\"handle\":\"u$RANDOM$RANDOM.test\",\"email\":\"u$RANDOM$RANDOM@example.test\",\"password\":\"pw-$word\"}")
  token=$(field accessJwt <<<"$session") did=$(field did <<<"$session")
}
post() { # prints the name of the record
  call com.atproto.repo.createRecord "{\"repo\":\"$did\",\"collection\":\"app.bsky.feed.post\",\"record\":{
    \"\$type\":\"app.bsky.feed.post\",\"text\":\"Wanneer is de storing bij $word voorbij? $1\",\"langs\":[\"nl\"],
    \"createdAt\":\"$(date -u +%FT%TZ)\"}}" | field uri | sed 's|.*/||'
}
delete() { call com.atproto.repo.deleteRecord "{\"repo\":\"$did\",\"collection\":\"app.bsky.feed.post\",\"rkey\":\"$1\"}" >/dev/null; }

gate_port=$(free_port)
gate=
open_gate() {
  python3 - "$gate_port" "$pds" <<'P' &
import socket, sys, threading, urllib.parse
place = urllib.parse.urlparse(sys.argv[2])
def carry(here, there):
    try:
        while data := here.recv(65536):
            there.sendall(data)
    except OSError:
        pass
    for end in (here, there):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
door = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    guest, _ = door.accept()
    house = socket.create_connection((place.hostname, place.port))
    threading.Thread(target=carry, args=(guest, house), daemon=True).start()
    threading.Thread(target=carry, args=(house, guest), daemon=True).start()
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
  - {name: Network, type: firehose, url: "http://127.0.0.1:$gate_port", private: true}
Y
count() { buzzard search "$1" --count; }
counts() { [ "$(count "$1")" -ge "$2" ]; }
shown() { [[ $(page "$1" | sed 's/<[^>]*>//g') == *"$2"* ]]; }
hidden() { ! shown "$1" "$2"; }
new_post_is_shown() { # new_post_is_shown WHEN
  local begin
  new=nieuw$RANDOM$RANDOM
  begin=$(date +%s%N)
  record=$(post "Bericht $new")
  wait_for 5 shown "/explore?q=$new" "Bericht $new"
  echo "ok: $1: a new post is on the screen Explore after $(seconds_since "$begin") s"
}

account
start_server
sign_in
page /explore >/dev/null # as a person has it open
sleep 2
for i in 1 2 3; do new_post_is_shown "post $i"; done

begin=$(date +%s%N)
delete "$record"
wait_for 5 hidden "/explore?q=source:Network" "Bericht $new"
echo "ok: the words of a deleted post are gone from the screen after $(seconds_since "$begin") s"
same "mentions still counted" "$(count source:Network)" 3

shut_gate
lost=$(post "Buiten weg")
for i in $(seq 20); do post "Buiten buiten$i" >/dev/null; done
delete "$lost"
sleep 60
echo "the stream was out of reach for 60 s; buzzard sources:"
buzzard sources
open_gate
begin=$(date +%s%N)
wait_for 90 counts Buiten 20
echo "ok: posts made meanwhile are found after $(seconds_since "$begin") s"
new_post_is_shown "after the outage"
same "mentions found of those made meanwhile and not deleted" "$(count "$word AND Buiten")" 20
same "each is there once" "$(buzzard search "$word AND Buiten" --json | grep -o 'buiten[0-9]*' | sort | uniq -c | awk '$1 > 1' | wc -l)" 0

kill_server
for i in $(seq 10); do post "Dood dood$i" >/dev/null; done
start_server
wait_for 30 counts Dood 10
sleep 3
same "mentions of those made while Buzzard was dead" "$(count "$word AND Dood")" 10

account
for i in 1 2 3; do post "Vertrokken vertrokken$i" >/dev/null; done
wait_for 5 counts Vertrokken 3
begin=$(date +%s%N)
call com.atproto.server.deactivateAccount '{}' >/dev/null
none() { [ "$(count Vertrokken)" -eq 0 ]; }
wait_for 10 none
echo "ok: the words of an account that was withdrawn are gone after $(seconds_since "$begin") s"
buzzard sources
