#!/bin/bash
# Reads every feed of some folders or zip files: well-formed ones must be read, broken ones read or refused in one sentence, none may crash or hang.
#   bench/feeds.sh FOLDER|FILE.zip…
set -euo pipefail
. "$(dirname "$0")/java.inc.sh"
folders=()
for each in "$@"; do folders+=("$(unpacked "$each")"); done
run_check Feeds "${folders[@]}"
