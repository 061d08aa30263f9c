'use strict';

import { shuffle } from './random.js';

const KEYS = { f: 'left', j: 'right' };
let trial = null;
var results = [];

/** Show one stimulus and wait for a key. */
async function present(stimulus, timeout = 2_000) {
  const element = document.querySelector(`#${stimulus.id}`);
  element.classList.add('visible');
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const onKey = (event) => {
      if (!(event.key in KEYS)) return;
      resolve({ rt: performance.now() - start, key: KEYS[event.key] });
    };
    window.addEventListener('keydown', onKey, { once: true });
    setTimeout(() => reject(new Error('too slow')), timeout);
  });
}

export default async function run(stimuli) {
  for (const s of shuffle(stimuli)) {
    try { results.push(await present(s)); } catch (e) { console.warn(e.message); }
  }
  return results.filter(r => r.rt > 150 && r.rt < 1500);
}
