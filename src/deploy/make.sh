#!/bin/sh
# Makes what the image holds: the built program, the packages that it runs with, the database.
#   sh make.sh <checkout> <target>
set -eu
checkout=$1
target=$2

cd "$checkout"
node src/prepare.mjs --build
mkdir -p "$target/database"
node dist/cli.js build --out "$target/database/kenesh.db"
cp -R dist schema migrations package.json package-lock.json LICENSE node_modules "$target/"
mkdir -p "$target/src/gateway"
cp -R src/gateway/install "$target/src/gateway/"

# What only building needs, with all that only that needs.
cd "$target"
npm uninstall --no-save --omit=dev --no-audit --no-fund --loglevel=error \
  vite typescript preact @preact/signals @codemirror/autocomplete @codemirror/commands @codemirror/lang-json \
  @codemirror/language @codemirror/lint @codemirror/search @codemirror/state @codemirror/view @lezer/highlight \
  cm6-graphql graphql-language-service csv-parse prettier
rm -f package-lock.json
