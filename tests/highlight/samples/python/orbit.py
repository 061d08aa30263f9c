from collections.abc import Iterator
from dataclasses import dataclass, field

G = 6.674_30e-11  # m³ kg⁻¹ s⁻²
MASK = 0xFF & ~0b1010 | 0o17


@dataclass(frozen=True)
class Body:
    name: str
    mass: float
    position: complex
    velocity: complex = 0j
    history: list = field(default_factory=list)


def accelerations(bodies: list[Body]) -> Iterator[complex]:
    for a in bodies:
        total = 0 + 0j
        for b in bodies:
            if a is not b:
                r = b.position - a.position
                total += G * b.mass * r / abs(r) ** 3
        yield total


async def simulate(bodies, dt=60.0, *, steps=1000):
    for step in range(steps):
        for body, acc in zip(bodies, list(accelerations(bodies))):
            body.history.append((step, body.position))
        if not step % 100:
            await report(f"step {step:>6d}: {bodies[0].name!r} at {bodies[0].position:.2e}")
