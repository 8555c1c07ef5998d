#!/bin/bash
# From the command to the first page, and the memory of the idle process after a minute.
#   bench/start-up.sh [IDLE_SECONDS]
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
idle=${1:-60}
work=$(mktemp -d)
mkdir -p "$work/conf"
port=18099
printf 'data: ../data\nserver: {port: %d}\n' "$port" >"$work/conf/buzzard.yml"
"$home/buzzard" check --config "$work/conf" >/dev/null
for round in 1 2 3; do
  begin=$(date +%s%N)
  "$home/buzzard" run --config "$work/conf" >"$work/log" 2>&1 &
  pid=$!
  until curl -s -o /dev/null "http://127.0.0.1:$port/"; do
    kill -0 "$pid" 2>/dev/null || { cat "$work/log"; exit 1; }
    sleep 0.02
  done
  echo "first page after $((($(date +%s%N) - begin) / 1000000)) ms"
  if [ "$round" = 3 ]; then
    sleep "$idle"
    echo "resident after $idle s idle: $(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status") / 1024)) MB"
  fi
  kill "$pid"; wait "$pid" 2>/dev/null || true
done
rm -rf "$work"
