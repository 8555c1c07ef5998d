#!/bin/bash
# How well and how fast copies of a text are put into one story, on made-up stories with known truth; SimHash beside it.
#   bench/stories.sh
set -euo pipefail
. "$(dirname "$0")/measure.inc.sh"
measure StoryQuality
