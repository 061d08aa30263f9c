# Prepare a machine for the practical.
export PATH="$HOME/.local/bin:$PATH"
export PYTHONWARNINGS=ignore

if ! command -v git >/dev/null 2>&1; then
  sudo apt-get update -qq && sudo apt-get install -y git
fi

git clone https://example.org/course.git ~/course || cd ~/course && git pull
python3 -m venv .venv
source .venv/bin/activate
pip install -r requirements.txt

declare -a datasets=(iris wine "breast cancer")
for ((i = 0; i < ${#datasets[@]}; i++)); do
  printf '%s\n' "${datasets[$i]}"
done
alias ll='ls -l'
unset TMP; trap 'rm -rf "$TMPDIR"' EXIT
until curl -sf http://localhost:8888/ > /dev/null; do sleep 1; done
echo $'tab\there' $# $? $! "${!name}"
