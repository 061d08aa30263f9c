export type Sample = readonly number[];

export interface Summary {
  mean: number;
  sd?: number;
}

export function summarize(sample: Sample, digits = 2): Summary {
  const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
  const sd = Math.sqrt(sample.map((x) => (x - mean) ** 2).reduce((a, b) => a + b) / (sample.length - 1));
  return { mean: Number(mean.toFixed(digits)), sd };
}

class Store<T extends object> implements Iterable<T> {
  private items = new Map<string, T>();
  declare label: string;

  @logged
  get(key: string): T | undefined {
    return this.items.get(key) ?? undefined;
  }

  *[Symbol.iterator](): Iterator<T> {
    yield* this.items.values();
  }
}
