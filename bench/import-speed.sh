#!/bin/bash
# How many posts a second go all the way from a file to the index, with a heap of 512 MB.
#   bench/import-speed.sh [FILE SOURCE MAP]      default: 100,000 made-up posts
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=${1:-$work/made-up.tsv}
source=${2:-archive}
map=${3:-id=id,text=text,published=created,brand=brand}
[ $# -ge 1 ] || "$home/bench/made-up-posts.sh" 100000 30 >"$file"
for round in 1 2 3; do
  mkdir -p "$work/$round/conf"
  BUZZARD_JAVA_OPTIONS=-Xmx512m "$home/buzzard" import "$file" --source "$source" --map "$map" --config "$work/$round/conf" 2>/dev/null
done
