#!/usr/bin/env bash
# Build the site, with an annotation at each line at fault. The action's inputs are the variables.
set -euo pipefail

# What GitHub Pages itself says to its Jekyll; a server of one's own sets it otherwise.
if [[ "${GITHUB_SERVER_URL:-}" == https://github.com ]]; then export PAGES_ENV="${PAGES_ENV:-dotcom}"; fi

arguments=(--source "$SOURCE" --destination "$DESTINATION" --format github)
if [[ -n "${CONFIG:-}" ]]; then arguments+=(--config "$CONFIG"); fi
if [[ -n "${COMPAT:-}" ]]; then arguments+=(--compat "$COMPAT"); fi
if [[ "${SAFE:-false}" == true ]]; then arguments+=(--safe); fi

pykyll build "${arguments[@]}"
echo "path=$DESTINATION" >>"$GITHUB_OUTPUT"
