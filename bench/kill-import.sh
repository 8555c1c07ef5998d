#!/bin/bash
# Kills an import at random moments (kill -9), starts it again each time, and compares index, counts and queue with those of an undisturbed run.
#   bench/kill-import.sh [ROUNDS] [FILE SOURCE MAP]      default: 20 rounds over 15,000 made-up posts
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=${2:-$work/made-up.tsv}
source=${3:-archive}
map=${4:-id=id,text=text,published=created,brand=brand}
[ $# -ge 2 ] || "$home/bench/made-up-posts.sh" 15000 1 >"$file"

# One folder of configuration and data for each run.
folder() { mkdir -p "$work/$1/conf"; printf 'data: ../data\n' >"$work/$1/conf/buzzard.yml"; echo "$work/$1"; }
import() { "$home/buzzard" import "$file" --source "$source" --map "$map" --config "$1/conf"; }

# What people would see, without the moment of collecting: every mention, and every queue item.
fingerprint() {
  "$home/buzzard" search '' --json --limit 10000000 --config "$1/conf" | sort | sha256sum | cut -c1-16
  python3 - "$1/data/buzzard.db" <<'P'
import sqlite3, sys, hashlib
rows = sqlite3.connect(sys.argv[1]).execute(
    "SELECT mention, state, urgency, platform, sentiment FROM queue_item ORDER BY mention").fetchall()
print(len(rows), hashlib.sha256(repr(rows).encode()).hexdigest()[:16])
P
}

undisturbed=$(folder undisturbed)
begin=$(date +%s%N)
import "$undisturbed"
took=$((($(date +%s%N) - begin) / 1000000))
expected=$(fingerprint "$undisturbed")
echo "undisturbed: $took ms, mentions and queue: $(echo $expected)"

different=0
for round in $(seq "$rounds"); do
  run=$(folder "round$round")
  after=$((RANDOM * took / 32768))
  setsid "$home/buzzard" import "$file" --source "$source" --map "$map" --config "$run/conf" >"$work/log" 2>&1 &
  pid=$!
  sleep "$(printf '%d.%03d' $((after / 1000)) $((after % 1000)))"
  kill -9 "$pid" 2>/dev/null && killed="killed after $after ms" || killed="had finished before $after ms"
  wait "$pid" 2>/dev/null || true
  kept=$("$home/buzzard" search '' --count --config "$run/conf" 2>/dev/null || echo 0)
  import "$run" >"$work/log" 2>&1 || { echo "round $round: the import did not start again"; cat "$work/log"; exit 1; }
  actual=$(fingerprint "$run")
  if [ "$actual" = "$expected" ]; then verdict=equal; else verdict="DIFFERENT: $(echo $actual)"; different=$((different + 1)); fi
  echo "round $round: $killed with $kept mentions in the index; after starting again: $verdict"
  rm -rf "$run"
done
echo "$rounds rounds, $different different"
[ "$different" = 0 ]
