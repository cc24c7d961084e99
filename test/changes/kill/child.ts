import { writeSync } from 'node:fs';
import * as z from 'zod';
import { openStore } from '../../../src/store/open-store.ts';
import { accountAt, createScene, openPolicy } from '../scene.ts';
import { policyOf, SETTLE_MS, taskSchema } from './child-task.ts';
import { countedPorts } from './counted.ts';
import { fileTeller } from './told.ts';
import { begin, finish } from './walk.ts';

/** A process that makes one change, or finishes what others began, and may die on the way. Its clock is that of its parent. */
const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { place, url, region, told, id, owner, way, text, kill } = task;

/** The first id is that of the proposal. */
const namesFrom = (first: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return count === 1 ? first : `${first}-${count}`;
  };
};

let nowMs = task.nowMs;
const clock = { now: () => nowMs };
const pass = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('message', (message) => {
      nowMs = z.int().parse(message);
      resolve();
    });
    process.send?.('pass');
  });

const store = await openStore(place);
const teller = fileTeller(told);
const ports = countedPorts({ store, account: accountAt(url, region, clock), teller }, kill);
const parts = {
  ...{ clock, owner, settleMs: SETTLE_MS, nextId: namesFrom(id) },
  ...{ store: ports.store, account: ports.account, teller: ports.teller },
};
const changes = createScene({ ...parts, policies: [openPolicy(policyOf(way))] });
const closed = createScene({ ...parts, policies: [openPolicy({ readOnly: true })] });
process.send?.('ready');
ports.begin();
if (text !== null) await begin(way, text, { changes, closed, answer: teller.answer });
await finish(id, changes, store.changes, pass);
writeSync(1, `${JSON.stringify(ports.counts())}\n`);
await store.close();
process.exit(0);
