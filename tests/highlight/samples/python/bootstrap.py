"""Bootstrap confidence intervals for the mean of a sample."""

from __future__ import annotations

import numpy as np
from numpy.random import default_rng


def bootstrap_mean(values, draws=10_000, level=0.95, seed=None):
    """Return the mean and its percentile interval.

    Args:
        values: One-dimensional sample.
        draws: Number of resamples.
    """
    rng = default_rng(seed)
    values = np.asarray(values, dtype=float)
    n = len(values)
    means = np.empty(draws)
    for i in range(draws):
        sample = values[rng.integers(0, n, size=n)]
        means[i] = sample.mean()
    tail = (1 - level) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return values.mean(), (low, high)


if __name__ == "__main__":
    mean, (low, high) = bootstrap_mean([2.1, 3.5, 1.9, 4.4e0, 2.8], seed=7)
    print(f"mean = {mean:.3f}, 95 % interval [{low:.3f}, {high:.3f}]")
