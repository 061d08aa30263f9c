#!/usr/bin/env bash
# Check the built site, with an annotation at each line at fault.
#
# PROOF_OPTIONS: flags of `pykyll proof`, parted as a shell parts them; no shell runs them.
set -euo pipefail

arguments=(--source "$SOURCE" --format github)
if [[ -n "${CONFIG:-}" ]]; then arguments+=(--config "$CONFIG"); fi
while IFS= read -r -d '' option; do
  arguments+=("$option")
done < <(python -c 'import os, shlex
for each in shlex.split(os.environ.get("PROOF_OPTIONS", "")):
    print(each, end="\0")')

pykyll proof "${arguments[@]}" "$DESTINATION"
echo "No failures."
