// Samples the CPU time of a thread every few milliseconds, in a thread of its own that is nearly always asleep: so it
// gets its turn at once on a busy machine, too. It writes [time, CPU time] pairs into a ring that it shares.
import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const EVERY_MS = 3;
const { path, ring, count } = workerData;
const samples = new Float64Array(ring);
const taken = new Int32Array(count);
const places = samples.length / 2;

for (let number = 0; ; number++) {
  let cpuMs;
  try {
    cpuMs = Number(readFileSync(path, 'utf8').split(' ', 1)[0]) / 1e6;
  } catch {
    break; // the page has gone
  }
  samples[(number % places) * 2] = performance.timeOrigin + performance.now();
  samples[(number % places) * 2 + 1] = cpuMs;
  Atomics.store(taken, 0, number + 1);
  if (Atomics.wait(taken, 1, 0, EVERY_MS) !== 'timed-out') break;
}
