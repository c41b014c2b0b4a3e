#!/bin/sh
# Runs the steps of the image in a clean folder, without Docker: makes it, serves from it, asks it.
#   sh src/deploy/try-image.sh
set -eu
checkout=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server"; rm -rf "$work"' EXIT

git -C "$checkout" archive HEAD | (mkdir "$work/checkout" && tar -x -C "$work/checkout")
sh "$work/checkout/src/deploy/make.sh" "$work/checkout" "$work/image"
rm -rf "$work/checkout"
chmod -R a-w "$work/image"
echo "The image holds $(du -sm "$work/image" | cut -f1) MB."

cd "$work/image"
port=$((20000 + $$ % 20000))
HOST=127.0.0.1 PORT=$port KENESH_DATABASE=$work/image/database/kenesh.db KENESH_DRAIN=0 \
  node dist/cli.js serve --no-build --quiet &
server=$!
url=http://127.0.0.1:$port
for _ in $(seq 100); do
  curl -sf "$url/health/ready" && break
  sleep 0.2
done
for path in / /playground/ /export/bodies.csv /metrics '/graphql?query=%7B__typename%7D'; do
  curl -sf -o /dev/null -w "%{http_code} $path\n" "$url$path"
done
chmod -R u+w "$work/image"
