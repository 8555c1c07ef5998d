#!/bin/bash
# Resolves and normalises every case of the URL tests of the web platform that a crawler may meet; build Buzzard first.
#   bench/url-normalisation.sh urltestdata.json[.gz]
set -euo pipefail
. "$(dirname "$0")/java.inc.sh"
run_check UrlNormalisation "$1"
