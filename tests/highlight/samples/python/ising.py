import math
import random


class Lattice:
    """A square lattice of spins with periodic borders."""

    def __init__(self, size: int, beta: float = 0.44) -> None:
        self.size = size
        self.beta = beta
        self.spins = [[random.choice((-1, 1)) for _ in range(size)] for _ in range(size)]

    @property
    def magnetisation(self) -> float:
        return sum(map(sum, self.spins)) / self.size**2

    def neighbours(self, i, j):
        n = self.size
        yield self.spins[(i + 1) % n][j]
        yield self.spins[(i - 1) % n][j]
        yield self.spins[i][(j + 1) % n]
        yield self.spins[i][(j - 1) % n]

    def sweep(self):
        for _ in range(self.size * self.size):
            i, j = random.randrange(self.size), random.randrange(self.size)
            cost = 2 * self.spins[i][j] * sum(self.neighbours(i, j))
            if cost <= 0 or random.random() < math.exp(-self.beta * cost):
                self.spins[i][j] *= -1
