#!/bin/bash
#SBATCH --job-name=sweep
#SBATCH --time=02:00:00

set -euo pipefail

module load gcc/12.2
OUT="results/$(date +%Y-%m-%d)"
mkdir -p "$OUT"

for seed in 1 2 3; do
  for rate in 0.01 0.1; do
    name="run_${seed}_${rate}"
    if [[ -f "$OUT/$name.log" ]]; then
      echo "skipping $name" >&2
      continue
    fi
    python train.py --seed "$seed" --rate "$rate" > "$OUT/$name.log" 2>&1 &
  done
done
wait
grep -h 'final loss' "$OUT"/*.log | sort -k3 -n | head -n 5
