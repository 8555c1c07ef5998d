#!/bin/bash
# Answers each connector with every response of its platform's samples: mentions, or a refusal in one sentence.
#   bench/api-samples.sh PLATFORM FOLDER|FILE.zip…     in pairs; a platform is mastodon, bluesky, hackernews, youtube, appstore or x
set -euo pipefail
. "$(dirname "$0")/java.inc.sh"
arguments=("$scratch/database")
while [ $# -ge 2 ]; do arguments+=("$1" "$(unpacked "$2")"); shift 2; done
run_check ApiSamples "${arguments[@]}" 2>/dev/null
