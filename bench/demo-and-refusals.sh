#!/bin/bash
# The demo starts, refuses a second on its folder, and ends on Ctrl+C; a busy port is told in one sentence.
#   bench/demo-and-refusals.sh
set -euo pipefail
. "$(dirname "$0")/installation.inc.sh"

# Its own process group with the usual signals: a script's background jobs ignore Ctrl+C.
begin=$(date +%s%N)
python3 -c '
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.setsid()
os.execv(sys.argv[1], sys.argv[1:])' "$home/buzzard" demo --port "$port" --data "$work/demo" >"$work/log" 2>&1 &
server=$!
wait_for 60 answers
echo "ok: the demo answers after $(seconds_since "$begin") s, on $(command -v java >/dev/null && java -version 2>&1 | head -n 1)"

# refused NAME COMMAND… : fails, saying one line.
refused() {
  local name=$1 code=0; shift
  "$@" >"$work/said" 2>&1 || code=$?
  echo "$name: exit code $code"
  sed "s#$work/##g; s/^/    /" "$work/said"
  [ "$code" != 0 ] || failed "$name: not refused"
  [ "$(wc -l <"$work/said")" = 1 ] || failed "$name: more than one line was said"
}
refused "a second demo on the same folder" timeout 60 "$home/buzzard" demo --port 0 --data "$work/demo"
refused "run on a busy port" timeout 60 "$home/buzzard" run --config "$work/conf"

begin=$(date +%s%N)
kill -INT "$server"
code=0
wait "$server" || code=$?
server=
echo "Ctrl+C: exit code $code after $(seconds_since "$begin") s"
! grep -n 'Exception\|^	at ' "$work/log" || failed "a stack trace was printed"
