export const mean = (xs) => xs.reduce((a, b) => a + b, 0) / xs.length;

export function variance(xs, ddof = 1) {
  const m = mean(xs);
  let s = 0;
  for (const x of xs) s += (x - m) ** 2;
  return s / (xs.length - ddof);
}

export function* bootstrap(xs, draws = 1000) {
  for (let i = 0; i < draws; i++) {
    yield Array.from({ length: xs.length }, () => xs[Math.floor(Math.random() * xs.length)]);
  }
}

const quantile = (sorted, p) => {
  const h = (sorted.length - 1) * p, low = Math.floor(h);
  return sorted[low] + (h - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
};

const [a, , b = 3, ...rest] = [1, 2, undefined, 4, 5];
do { switch (a) { case 1: break; default: continue; } } while (false);
if (isNaN(b) || rest.length >>> 1 !== 0 && !(a instanceof Object)) debugger;
const text = 'it\'s', re = /[/\]]+\d{2,}(?=x)/u.test(text) ? NaN : -Infinity;
