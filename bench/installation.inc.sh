# Sourced by the checks beside it: an installation of its own in a temporary folder, removed at the end.
#   $work     the temporary folder; $work/conf is the configuration, $work/data the data
#   $port     a free port; $address is the console's
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free_port)
address=http://127.0.0.1:$port
server=
mkdir -p "$work/conf"
printf 'data: ../data\nserver: {port: %d}\n' "$port" >"$work/conf/buzzard.yml"

buzzard() { "$home/buzzard" "$@" --config "$work/conf"; }
stop_everything() { [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true; rm -rf "$work"; }
trap stop_everything EXIT

seconds_since() { awk -v begin="$1" -v now="$(date +%s%N)" 'BEGIN { printf "%.1f", (now - begin) / 1e9 }'; }

# wait_for SECONDS COMMAND… : until the command succeeds; the check fails when it does not in time.
wait_for() {
  local until=$(($(date +%s) + $1)); shift
  until "$@"; do
    [ "$(date +%s)" -lt "$until" ] || failed "waited in vain for: $*"
    sleep 0.2
  done
}
failed() { echo "FAILED: $*"; tail -n 15 "$work/log" 2>/dev/null || true; exit 1; }
same() { if [ "$2" = "$3" ]; then echo "ok: $1: $2"; else failed "$1: $2, expected $3"; fi; }

answers() { curl -s -o /dev/null "$address/sign-in"; }
start_server() {
  "$home/buzzard" run --config "$work/conf" >>"$work/log" 2>&1 &
  server=$!
  wait_for 60 answers
}
kill_server() { kill -9 "$server"; wait "$server" 2>/dev/null || true; server=; }
stop_server() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }

# sign_in : makes a user and signs in; page PATH then prints a page as a person sees it.
sign_in() {
  echo 'a long password for a check' | buzzard user add checker >/dev/null
  local token
  token=$(curl -s -c "$work/cookies" "$address/sign-in" | sed -n 's/.*name="csrf" value="\([^"]*\)".*/\1/p' | sort -u)
  curl -s -o /dev/null -b "$work/cookies" -c "$work/cookies" --data-urlencode "csrf=$token" --data-urlencode to=/ \
    --data-urlencode name=checker --data-urlencode 'password=a long password for a check' "$address/sign-in"
  [[ $(page /queue) == *sign-out* ]] || failed "signing in"
}
page() { curl -s -L -b "$work/cookies" "$address$1"; }
