#!/bin/bash
# The mail server is down when an alert goes off, the server is killed, the mail server comes up: exactly one mail arrives.
#   bench/mail-down-up.sh HOST PORT USER PASSWORD RECIPIENT COUNT_COMMAND STOP_COMMAND START_COMMAND [CERTIFICATE]
# COUNT_COMMAND prints how many mails the recipient has whose text holds "$SUBJECT"; the certificate is trusted besides nobody else.
# Buzzard asks for STARTTLS and signs in.
set -euo pipefail
host=$1 mail_port=$2 user=$3 password=$4 recipient=$5 count_mails=$6 stop_mail=$7 start_mail=$8 certificate=${9:-}
. "$(dirname "$0")/installation.inc.sh"

if [ -n "$certificate" ]; then
  keytool -importcert -noprompt -alias mail -file "$certificate" -keystore "$work/trust.p12" -storetype PKCS12 -storepass changeit 2>/dev/null
  export BUZZARD_JAVA_OPTIONS="-Xmx512m -Djavax.net.ssl.trustStore=$work/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit"
fi
export MAIL_PASSWORD=$password
export SUBJECT=proef$RANDOM$RANDOM
cat >>"$work/conf/buzzard.yml" <<Y
mail: {host: $host, port: $mail_port, security: starttls, from: alert@example.test, user: $user, password: '\${MAIL_PASSWORD}'}
Y
cat >"$work/conf/brands.yml" <<Y
brands:
  - {name: Polderfoon, role: own, query: polderfoon}
Y
cat >"$work/conf/alerts.yml" <<Y
alerts:
  - {name: "Datalek $SUBJECT", kind: keyword, query: datalek, to: $recipient}
Y
mails() { eval "$count_mails"; }
arrived() { [ "$(mails)" -ge 1 ]; }
logged() { [ "$(grep -c "$1" "$work/log")" -ge "${2:-1}" ]; }
arrive() {
  printf 'id\ttext\tpublished\n%s\tPolderfoon heeft een datalek, %s\t%s\n' "$1" "$1" "$(date -u +%FT%TZ)" >"$work/$1.tsv"
  buzzard import "$work/$1.tsv" --source archive --map id=id,text=text,published=published
}

eval "$stop_mail" >/dev/null 2>&1 || true
start_server
arrive one
wait_for 30 logged 'opened\|found 1 mentions'
wait_for 30 logged 'not sent'
echo "ok: the incident is open and its mail waits: $(grep -m1 'not sent' "$work/log" | sed 's/.*: //')"
kill_server
start_server
echo "ok: killed and started again with the mail still waiting"
same "mails so far" "$(mails)" 0
eval "$start_mail" >/dev/null 2>&1
begin=$(date +%s%N)
wait_for 150 arrived
echo "ok: the mail arrived $(seconds_since "$begin") s after the mail server was up"
arrive two
kill_server
start_server
sleep 45
same "mails after a second mention, another kill -9 and 45 s" "$(mails)" 1
