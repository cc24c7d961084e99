import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { faultsOf, mutantText } from './fuzz-one.ts';

/**
 * `npm run fuzz [COUNT] [PROCESSES] [FIRST]`, default 1,000,000 mutants in two processes from number 0: checks each of
 * them and prints what went wrong, by number, and how memory grew. Ends with 1 when anything did.
 */
const [count = '1000000', processes = '2', first = '0', share] = process.argv.slice(2);

const REPORT_EVERY = 50_000;
const MOST_SHOWN = 20;

const heapMiB = (): string => {
  globalThis.gc?.();
  return (process.memoryUsage().heapUsed / 2 ** 20).toFixed(1);
};

const run = (from: number, to: number, step: number): void => {
  setPriority(10);
  const began = performance.now();
  let wrong = 0;
  let done = 0;
  for (let number = from; number < to; number += step) {
    const faults = faultsOf(mutantText(number));
    if (faults.length > 0) {
      wrong += 1;
      process.exitCode = 1;
      if (wrong <= MOST_SHOWN)
        process.stdout.write(`${number}: ${faults.slice(0, 3).join('; ')}\n`);
    }
    done += 1;
    if (done % REPORT_EVERY === 0)
      process.stdout.write(
        `${done} done, ${wrong} wrong, heap ${heapMiB()} MiB, ${((performance.now() - began) / 1e3).toFixed(0)} s\n`,
      );
  }
  process.stdout.write(`${done} mutants, ${wrong} wrong, heap ${heapMiB()} MiB\n`);
};

if (share !== undefined) {
  run(Number(first) + Number(share), Number(first) + Number(count), Number(processes));
} else {
  for (let child = 0; child < Number(processes); child += 1)
    fork(import.meta.filename, [count, processes, first, String(child)], {
      execArgv: [...process.execArgv, '--expose-gc'],
    }).on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
    });
}
