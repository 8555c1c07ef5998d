#!/bin/bash
# From a post that a stream source brings to the mail a real SMTP server accepted, at 200 posts a second: the median and the 99th
# percentile of marked posts, each of which is a mail of an alert of its own.
#   bench/alert-latency.sh SMTP_PORT [MINUTES] [POSTS_PER_SECOND] [MARKED_PER_MINUTE]
# On SMTP_PORT of this machine a mail server takes mail without encryption and without signing in. Between it and Buzzard stands a
# relay that only notes when the server accepted a mail (the 250 after the text). The usual ten minutes hold 60 marked posts.
set -euo pipefail
smtp_port=$1 minutes=${2:-10} rate=${3:-200} marked=${4:-6}
. "$(dirname "$0")/installation.inc.sh"
command=$(dirname "$0")/alert-latency.py

count=$((minutes * marked))
python3 "$command" run "$smtp_port" "$minutes" "$rate" "$count" "$work" &
world=$!
trap 'kill $world 2>/dev/null || true; stop_everything' EXIT
wait_for 10 test -s "$work/ports"
read -r stream relay <"$work/ports"

cat >>"$work/conf/buzzard.yml" <<Y
mail: {host: 127.0.0.1, port: $relay, security: none, from: alert@example.test}
Y
cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Polderfoon, role: own, query: polderfoon}
Y
cat >"$work/conf/sources.yml" <<Y
sources:
  - {name: Stream, type: mastodonstream, url: "http://127.0.0.1:$stream", private: true}
Y
{
  echo alerts:
  for i in $(seq "$count"); do
    echo "  - {name: Merk $i, kind: keyword, query: merk$i, to: reader$i@example.test}"
  done
  echo '  - {name: Piek, kind: spike, query: brand:Polderfoon, to: desk@example.test}'
  echo '  - {name: Onvrede, kind: negative, query: brand:Polderfoon, count: 100000, within: 30m, to: desk@example.test}'
} >"$work/conf/alerts.yml"

start_server
echo ok >"$work/begin"
wait "$world" || failed "the run broke off"
echo "posts in the store: $(buzzard search '' --count) of $((minutes * 60 * rate))"
python3 "$command" report "$work" "$count"
