#!/bin/sh
# Adds Hive Gateway to what the image holds.
#   sh make-gateway.sh <checkout> <target>
set -eu
folder=$2/.kenesh/gateway

mkdir -p "$folder"
cp "$1/src/gateway/install/package.json" "$1/src/gateway/install/package-lock.json" "$folder/"
cd "$folder"
npm install --no-save --ignore-scripts --no-audit --no-fund --loglevel=error
