#!/bin/bash
# Decides every case of the robots.txt specification test (protobuf text, as Google publishes it); build Buzzard first.
#   bench/robots-spec.sh FOLDER|FILE.zip
set -euo pipefail
. "$(dirname "$0")/java.inc.sh"
run_check RobotsSpec "$(unpacked "$1")"
