#!/bin/sh
# Runs the readers against moto (https://docs.getmoto.org), a server that nobody here wrote.
# It lives in a virtual environment outside of the repository: the folder in $1, or a new temporary one.
set -eu
cd "$(dirname "$0")/../../.."
venv="${1:-$(mktemp -d)/moto}"
port="${MOTO_PORT:-5005}"
if [ ! -x "$venv/bin/moto_server" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet 'moto[server]==5.2.5'
fi
"$venv/bin/moto_server" -H 127.0.0.1 -p "$port" >"$venv/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
tries=0
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/moto-api/"; do
  tries=$((tries + 1))
  if [ "$tries" -gt 60 ]; then
    echo "moto did not start; see $venv/server.log" >&2
    exit 1
  fi
  sleep 0.5
done
STEVEDORE_MOTO="http://127.0.0.1:$port" npm test -- test/aws/moto
