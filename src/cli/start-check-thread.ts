import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import type { CheckPlan, FileResult } from './check-file.ts';
import type { CheckThread } from './check-threads.ts';

/** What a thread reads TypeScript with, where there is no bundle: Node 20 hands on to no thread what this one reads it with. */
const FROM_SOURCES = `
  const reader = 'tsx/esm/api';
  import(reader).then(({ register }) => {
    register();
    return import(require('node:worker_threads').workerData.module);
  });
`;

const open = (plan: CheckPlan): Worker =>
  import.meta.filename.endsWith('.ts')
    ? new Worker(FROM_SOURCES, {
        eval: true,
        workerData: { ...plan, module: new URL('./check-thread.ts', import.meta.url).href },
      })
    : new Worker(join(packageRoot(import.meta.dirname), 'dist', 'check-thread.js'), {
        workerData: plan,
      });

interface Waiting {
  readonly resolve: (results: readonly FileResult[]) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread of Node's. It keeps the process alive only while somebody waits for it. */
export const startCheckThread = (plan: CheckPlan): CheckThread => {
  const worker = open(plan);
  worker.unref();
  const waiting: Waiting[] = [];
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  worker.on('message', (results: readonly FileResult[]) => {
    waiting.shift()?.resolve(results);
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread has ended.')));
  return {
    check: (inputs) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) {
          reject(ended);
          return;
        }
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage(inputs);
      }),
    stop: () => {
      end(new Error('The thread was stopped.'));
      void worker.terminate();
    },
  };
};
