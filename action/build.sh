#!/usr/bin/env bash
# Build the site, with an annotation at each line at fault. The action's inputs are the variables.
set -euo pipefail

if [[ -n "${URL:-}" ]]; then
  address="$RUNNER_TEMP/pykyll-address.yml"
  printf 'url: "%s"\n' "$URL" >"$address"
  CONFIG="${CONFIG:-$SOURCE/_config.yml},$address"
fi

arguments=(--source "$SOURCE" --destination "$DESTINATION" --format github)
if [[ -n "${CONFIG:-}" ]]; then arguments+=(--config "$CONFIG"); fi
if [[ -n "${COMPAT:-}" ]]; then arguments+=(--compat "$COMPAT"); fi
if [[ -n "${BASEURL:-}" ]]; then arguments+=(--baseurl "$BASEURL"); fi
if [[ "${SAFE:-false}" == true ]]; then arguments+=(--safe); fi

pykyll build "${arguments[@]}"
echo "path=$DESTINATION" >>"$GITHUB_OUTPUT"
