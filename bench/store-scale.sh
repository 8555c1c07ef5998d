#!/bin/bash
# How fast made-up mentions are indexed, how large the index becomes, and how fast a dashboard of a year and a page of
# results are while indexing goes on; heap 1 GB. With the address of an OpenSearch, the same there, and the ratio.
#   bench/store-scale.sh [MENTIONS] [http://HOST:PORT/NAME]      default: 10,000,000, about 4 GB of disk
set -euo pipefail
. "$(dirname "$0")/measure.inc.sh"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
measure StoreScale "${1:-10000000}" "$folder" ${2:+"$2"}
