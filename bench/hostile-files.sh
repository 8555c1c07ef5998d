#!/bin/bash
# Imports what is no import file: one clear sentence, exit code 2, flat memory, the index unharmed.
#   bench/hostile-files.sh [LINE_SIZE]      the size of the one long line, default 2G; needs that much room in the temporary folder
set -euo pipefail
line=${1:-2G}
. "$(dirname "$0")/installation.inc.sh"
export BUZZARD_JAVA_OPTIONS=-Xmx256m

map=id=id,text=text,published=created,brand=brand
"$home/bench/made-up-posts.sh" 200 1 >"$work/good.tsv"
buzzard import "$work/good.tsv" --source archive --map $map >/dev/null 2>&1

# refused NAME FILE : imports it, and prints what was said, the exit code and the peak of the memory.
refused() {
  local code=0
  /usr/bin/time -f '%M %e' -o "$work/time" "$home/buzzard" import "$2" --source archive --map $map --config "$work/conf" >"$work/said" 2>&1 || code=$?
  read -r kilobytes took < <(tail -n 1 "$work/time")
  echo "$1: exit code $code, peak $((kilobytes / 1024)) MB, $took s"
  sed "s#$work/##g; s/^/    /" "$work/said"
  [ "$code" = 2 ] || failed "$1: exit code $code, expected 2"
  [ "$(wc -l <"$work/said")" = 1 ] || failed "$1: more than one line was said"
  [ "$(buzzard search '' --count)" = 200 ] || failed "$1: the index was harmed"
}

head -c 100000 /dev/urandom >"$work/binary.csv"
refused "binary" "$work/binary.csv"
: >"$work/empty.csv"
refused "empty" "$work/empty.csv"
mkdir "$work/folder.csv"
refused "a folder" "$work/folder.csv"
refused "missing" "$work/missing.csv"
gzip -c "$work/good.tsv" | head -c 1000 >"$work/cut.tsv.gz"
refused "gzip, cut off" "$work/cut.tsv.gz"
refused "a device" /dev/zero
for kind in csv tsv jsonl; do
  head -c "$line" /dev/zero | tr '\0' a >"$work/line.$kind"
  refused "one line of $line, .$kind" "$work/line.$kind"
  rm "$work/line.$kind"
done
{ head -n 1 "$work/good.tsv"; head -c "$line" /dev/zero | tr '\0' a; } >"$work/headed.tsv"
code=0
/usr/bin/time -f '%M' -o "$work/time" "$home/buzzard" import "$work/headed.tsv" --source archive --map $map --config "$work/conf" >"$work/said" 2>&1 || code=$?
echo "a header, then one line of $line: exit code $code, peak $(($(tail -n 1 "$work/time") / 1024)) MB"
sed "s#$work/##g; s/^/    /" "$work/said"
same "mentions in the index" "$(buzzard search '' --count)" 200
