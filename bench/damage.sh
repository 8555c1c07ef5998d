#!/bin/bash
# A disk that fills up while an import runs, and index files that are cut short: one clear sentence each, and the way back.
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

# A file of the index is cut short.
rm -rf "$work/data"
import || { told; failed "the import"; }
same "mentions before the damage" "$(counted)" "$posts"
cp -r "$work/data" "$work/whole"
for kind in segments_ .cfs .fdt .si; do
  rm -rf "$work/data"; cp -r "$work/whole" "$work/data"
  file=$(find "$work/data/index" -type f -name "*$kind*" -size +0 | sort | head -n 1)
  [ -n "$file" ] || { echo "no file *$kind* to cut short"; continue; }
  truncate -s $(($(stat -c %s "$file") / 2)) "$file"
  code=0
  buzzard search '' --count >"$work/said" 2>&1 || code=$?
  echo "$(basename "$file") cut short: search ends with exit code $code"
  told 3
  ! grep -q '^	at ' "$work/said" || failed "a stack trace was shown"
  code=0
  buzzard reindex >"$work/said" 2>&1 || code=$?
  echo "  reindex: exit code $code"
  told 3
  if import; then echo "  imported again: $(counted) mentions"; else echo "  imported again: refused"; told 3; fi
done
