#!/bin/bash
# A WordPress collected on schedule: every post in the index, a new one on the screen within a poll, 304s counted, an outage survived.
#   bench/collect-feed.sh URL USER PASSWORD TERM [STOP_COMMAND START_COMMAND]
# TERM is a word that stands in the posts to be collected. The commands stop and start the WordPress.
# It publishes posts through XML-RPC, and leaves them there.
set -euo pipefail
site=${1%/} user=$2 password=$3 term=$4 stop_site=${5:-} start_site=${6:-}
. "$(dirname "$0")/installation.inc.sh"

cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Checked, role: own, query: $term}
Y
cat >"$work/conf/sources.yml" <<Y
sources:
  - {name: Posts, type: feed, url: "$site/feed/", platform: web, every: 10s, private: true}
  - {name: Comments, type: feed, url: "$site/comments/feed/", every: 10s, private: true}
Y

publish() {
  curl -s "$site/xmlrpc.php" -d "<?xml version='1.0'?><methodCall><methodName>wp.newPost</methodName><params>
<param><value><int>1</int></value></param><param><value>$user</value></param><param><value>$password</value></param>
<param><value><struct><member><name>post_status</name><value>publish</value></member>
<member><name>post_title</name><value>$1</value></member>
<member><name>post_content</name><value>Wanneer is de storing bij $term voorbij? $1</value></member></struct></value></param>
</params></methodCall>" | grep -c '<string>[0-9]*</string>' >/dev/null || failed "publishing a post"
}
# How many entries of a feed hold the term.
entries() { curl -s "$1" | python3 -c '
import sys, xml.etree.ElementTree as tree
items = tree.fromstring(sys.stdin.buffer.read()).findall(".//item")
print(sum(sys.argv[1].lower() in "".join(item.itertext()).lower() for item in items))' "$term"; }
count() { buzzard search "$1" --count; }
counts() { [ "$(count "$1")" -ge "$2" ]; }
found() { counts "$1" 1; }
shown() { [[ $(page "$1" | sed 's/<[^>]*>//g') == *"$2"* ]]; }
health() { buzzard sources | awk -v name="$1" -v from="$2" '$1 == name { print $(NF - from) }'; }
unchanged() { health "$1" 2; }
failures() { health "$1" 0; }

posts=$(entries "$site/feed/") comments=$(entries "$site/comments/feed/")
begin=$(date +%s%N)
start_server
wait_for 30 counts source:Posts "$posts"
wait_for 30 counts source:Comments "$comments"
echo "first collection complete after $(seconds_since "$begin") s, start of the server included"
same "posts in the index, as many as in the feed" "$(count source:Posts)" "$posts"
same "comments in the index, as many as in the feed" "$(count source:Comments)" "$comments"

sign_in
word=nieuw$RANDOM$RANDOM
begin=$(date +%s%N)
publish "Bericht $word"
wait_for 25 found "$word"
echo "ok: a new post is found by search after $(seconds_since "$begin") s (a poll is 10 s)"
wait_for 5 shown "/explore?q=$word" "Bericht $word"
wait_for 5 shown "/queue?order=newest" "Bericht $word"
echo "ok: a new post is on the screens Explore and Queue after $(seconds_since "$begin") s"

before=$(unchanged Posts)
sleep 31
after=$(unchanged Posts)
[ $((after - before)) -ge 2 ] || failed "304s counted: $before before, $after after 31 s"
echo "ok: $((after - before)) visits answered with 304 in 31 s, counted as unchanged"
total=$(count '')

if [ -n "$stop_site" ]; then
  eval "$stop_site" >/dev/null 2>&1
  sleep 60
  echo "the site was down for 60 s; buzzard sources:"
  buzzard sources
  [ "$(failures Posts)" -ge 1 ] || failed "the outage was not noticed"
  same "mentions in the index while the site is down" "$(count '')" "$total"
  eval "$start_site" >/dev/null 2>&1
  begin=$(date +%s%N)
  word=terug$RANDOM$RANDOM
  publish "Bericht $word"
  wait_for 180 found "$word"
  echo "ok: a post made after the outage is found after $(seconds_since "$begin") s"
  same "mentions in the index after the outage" "$(count '')" $((total + 1))
fi
buzzard sources
