#!/bin/bash
# A disk that fills up while an import runs, and files of the index and its copy that are cut short: one clear sentence
# each, and the way back, with nothing lost.
# The first needs the right to mount a small file system, and is left out without it.
#   bench/damage.sh [POSTS]
set -euo pipefail
posts=${1:-50000}
. "$(dirname "$0")/installation.inc.sh"
map=id=id,text=text,published=created,brand=brand
"$home/bench/made-up-posts.sh" "$posts" 30 >"$work/posts.tsv"

import() { buzzard import "$work/posts.tsv" --source archive --map $map >"$work/said" 2>&1; }
counted() { buzzard search '' --count; }
told() { sed "s#$work/##g; s/^/    /" "$work/said" | grep -v '%' | tail -n "${1:-6}"; }

# The disk is full.
mkdir "$work/data"
if mount -t tmpfs -o size=12m none "$work/data" 2>/dev/null; then
  trap 'umount "$work/data" 2>/dev/null || true; stop_everything' EXIT
  code=0
  import || code=$?
  echo "disk full: exit code $code"
  told
  [ "$code" != 0 ] || failed "the import did not say that the disk is full"
  ! grep -q '^	at ' "$work/said" || failed "the disk is full: a stack trace was shown"
  mount -o remount,size=500m "$work/data"
  import || { told; failed "the import after the disk had room again"; }
  same "mentions after the disk had room again" "$(counted)" "$posts"
  umount "$work/data"
  trap stop_everything EXIT
else
  echo "disk full: left out, mounting is not allowed"
fi

# A file of the index, or of the copy beside it, is cut short: whoever writes says which, and reindex brings every mention
# back.
rm -rf "$work/data"
import || { told; failed "the import"; }
same "mentions before the damage" "$(counted)" "$posts"
cp -r "$work/data" "$work/whole"

damage() {
  local what=$1 code=0
  import || code=$?
  echo "$what: exit code $code"
  told 1
  [ "$code" != 0 ] || failed "the import did not say that something is damaged"
  ! grep -q '^	at ' "$work/said" || failed "a stack trace was shown"
  grep -q "buzzard reindex" "$work/said" || failed "nothing was said of the way back"
  buzzard reindex >"$work/said" 2>&1 || { told; failed "the reindex"; }
  same "  mentions after reindex" "$(counted)" "$posts"
  import || { told; failed "the import after it"; }
  same "  mentions after the same import" "$(counted)" "$posts"
}

for place in index index.copy; do
  for kind in segments_ .si .cfs .fdt .doc .dvd; do
    rm -rf "$work/data"; cp -r "$work/whole" "$work/data"
    file=$(find "$work/data/$place" -type f -name "*$kind*" -size +0 | sort | head -n 1)
    [ -n "$file" ] || { echo "no file *$kind* in $place to cut short"; continue; }
    truncate -s $(($(stat -c %s "$file") / 2)) "$file"
    damage "$place/$(basename "$file") cut short"
  done
done
rm -rf "$work/data"; cp -r "$work/whole" "$work/data"
rm -r "$work/data/index"
damage "the folder of the index is gone"

# A reindex is killed on the way: the next one, or the index as it is, has every mention.
for pause in 0.5 1 1.5 2 2.5 3; do
  "$home/buzzard" reindex --config "$work/conf" >"$work/said" 2>&1 &
  reindex=$!
  sleep "$pause"
  kill -9 "$reindex" 2>/dev/null && state=killed || state=finished
  wait "$reindex" 2>/dev/null || true
  buzzard reindex >"$work/said" 2>&1 || { told; failed "the reindex after a killed one"; }
  same "reindex $state after $pause s, and once more" "$(counted)" "$posts"
done
