#!/bin/bash
# 100,000 lines through classify: an answer for each, and how much memory it took at most. Then lines that are hardly any.
#   bench/classify-lines.sh [LINES]      build Buzzard first
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lines=${1:-100000}

# classify FILE : how many answers there are, and the highest resident memory in MB
classify() {
  "$home/buzzard" classify <"$1" >"$work/answers" 2>"$work/errors" &
  local process=$! peak='' last=0
  while kill -0 $process 2>/dev/null; do
    peak=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' /proc/$process/status 2>/dev/null || echo "$peak")
    [ -z "$peak" ] || last=$peak
    sleep 0.2
  done
  wait $process
  echo "$(wc -l <"$1") lines, $(wc -l <"$work/answers") answers, $(wc -c <"$work/errors") characters of errors, peak $((last / 1024)) MB"
}

for share in 10 1; do
  "$home/bench/made-up-posts.sh" $((lines / share)) 30 | tail -n +2 | cut -f2 >"$work/posts"
  classify "$work/posts"
done
{
  echo
  printf '\n'
  head -c 1000000 /dev/zero | tr '\0' a; echo
  for word in $(seq 100000); do printf 'wéér vertraging '; done; echo
  echo '😀😡🤷‍♀️🇳🇱👍🏽'
  echo 'مرحبا كيف حالك اليوم'
  echo 'Z̷̢̛a̸l̴g̵o̶ ̷t̴e̶x̸t̷ k̷l̴a̶c̸h̷t̴'
  head -c 100000 /dev/urandom | tr -d '\n\r'; echo
  printf '\0\001\002\n'
  printf '\xff\xfe\xed\xa0\x80\n'
} >"$work/strange"
classify "$work/strange"
