# Sourced by the checks that are one Java file beside them: run_check NAME ARGUMENT… runs it on the classes of the last build.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jdk=$(for h in "${JAVA_HOME:-}" /usr/lib/jvm/*; do grep -qs 'JAVA_VERSION="\(2[5-9]\|[3-9][0-9]\)' "$h/release" && echo "$h" && break; done)
[ -d "$home/app/target/lib" ] || { echo "build Buzzard first: ./buzzard --help"; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# unpacked FOLDER|FILE.zip : the folder, or where the file was unpacked
unpacked() { if [ -d "$1" ]; then echo "$1"; else to=$(mktemp -d -p "$scratch") && unzip -qo "$1" -d "$to" && echo "$to"; fi; }
run_check() { local name=$1; shift; "$jdk/bin/java" -Xmx512m --enable-native-access=ALL-UNNAMED -cp "$home/app/target/lib/*" "$home/bench/$name.java" "$@"; }
