import { parentPort, workerData } from 'node:worker_threads';
import { type CheckPlan, openFileChecker } from './check-file.ts';
import type { Input } from './inputs.ts';

/** Runs in a thread of its own: checks list after list of texts by the plan that it was started with. */
const plan: CheckPlan = workerData;
const { check } = await openFileChecker(plan);
parentPort?.on('message', (inputs: readonly Input[]) => {
  parentPort?.postMessage(inputs.map(check));
});
