#!/bin/bash
# Imports a file alone and beside a running server, kills either on the way, and compares the mentions of each brand with the file.
#   bench/import-counts.sh FILE SOURCE MAP ID_COLUMN BRAND_COLUMN [DATABASE_URL]
# FILE is TSV or CSV with a header and no quotes, gzip or not; ID_COLUMN and BRAND_COLUMN are names in that header.
# With a DATABASE_URL (jdbc:postgresql://…) that database is used instead of SQLite; give an empty one.
set -euo pipefail
file=$(realpath "$1") source=$2 map=$3 id=$4 brand=$5 database=${6:-}
. "$(dirname "$0")/installation.inc.sh"

[ -z "$database" ] || printf 'database: "%s"\n' "$database" >>"$work/conf/buzzard.yml"
# What the file says: each brand and its distinct ids.
python3 - "$file" "$id" "$brand" >"$work/expected" <<'P'
import csv, gzip, sys
path, identity, brand = sys.argv[1:]
opened = gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")
delimiter = "\t" if ".tsv" in path else ","
ids = {}
for row in csv.DictReader(opened, delimiter=delimiter, quoting=csv.QUOTE_NONE):
    ids.setdefault(row[brand], set()).add(row[identity])
for name in sorted(ids):
    print(name, len(ids[name]), sep="\t")
P
import() { buzzard import "$file" --source "$source" --map "$map" 2>>"$work/log"; }
compare() {
  : >"$work/actual"
  while IFS=$'\t' read -r name _; do
    printf '%s\t%s\n' "$name" "$(buzzard search "brand:\"$name\"" --count)" >>"$work/actual"
  done <"$work/expected"
  same "$1" "$(tr '\t\n' ' ;' <"$work/actual")" "$(tr '\t\n' ' ;' <"$work/expected")"
}
empty() { [ -n "$database" ] || rm -rf "$work/data"; }
some() { [ "$(buzzard search '' --count 2>/dev/null || echo 0)" -gt 0 ]; }
# Whether rows wait in the inbox already, long before the index shows them.
begun() { python3 -c 'import sqlite3, sys; sys.exit(not sqlite3.connect(sys.argv[1]).execute("SELECT COUNT(*) FROM inbox").fetchone()[0])' "$work/data/buzzard.db" 2>/dev/null; }
total=$(awk -F'\t' '{ sum += $2 } END { print sum }' "$work/expected")
complete() { [ "$(buzzard search '' --count)" = "$total" ]; }

if [ -z "$database" ]; then
  import
  compare "alone"
  import
  compare "alone, a second time"
  empty
fi

start_server
import
compare "beside a running server"
import
compare "beside a running server, a second time"
stop_server
[ -z "$database" ] || exit 0
empty

start_server
import >/dev/null 2>&1 &
importing=$!
wait_for 60 some
kill_server
echo "the server was killed with $(buzzard search '' --count) mentions in the index"
# The import takes the work over, and a server that starts meanwhile is refused.
wait "$importing" || failed "the import beside the killed server"
start_server
wait_for 180 complete
compare "the server killed during the import, and started again"
stop_server
empty

start_server
"$home/buzzard" import "$file" --source "$source" --map "$map" --config "$work/conf" >/dev/null 2>&1 &
importing=$!
wait_for 60 begun
kill -9 "$importing" 2>/dev/null && echo "the import was killed" || echo "the import had finished before it could be killed"
wait "$importing" 2>/dev/null || true
import
wait_for 180 complete
compare "the import killed beside the server, and started again"
