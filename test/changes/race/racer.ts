import { openStore } from '../../../src/store/open-store.ts';
import { accountAt, ana, createScene, inOps, openPolicy } from '../scene.ts';
import { raceSchema } from './race-task.ts';

/** A process that says yes to one proposal many times at once, and looks after changes meanwhile; prints what it was answered. */
const task = raceSchema.parse(JSON.parse(process.argv[2] ?? ''));
const { url, region, database, id, step, name, count, approvals, nowMs } = task;
const clock = { now: () => nowMs };
const store = await openStore({ kind: 'postgres', url: database });
let ids = 0;
const changes = createScene({
  ...{ store, clock, settleMs: 20_000 },
  account: accountAt(url, region, clock),
  teller: {
    tell: async ({ proposal }) => proposal.story ?? { channel: 'C0OPS', ts: name },
    askAboutReturn: async () => {},
    announce: async () => 'channel',
  },
  owner: name,
  nextId: () => {
    ids += 1;
    return `${name}-${ids}`;
  },
  policies: [openPolicy({ approvals })],
});
await new Promise<void>((resolve) => {
  process.once('message', () => resolve());
  process.send?.('ready');
});
const yes = (index: number) =>
  step === 'confirm'
    ? changes.confirm(id, inOps(ana.userId))
    : changes.approve(id, inOps(`U${name}N${index}`));
const [answers] = await Promise.all([
  Promise.all(Array.from({ length: count }, (_, index) => yes(index))),
  changes.work(),
]);
const printed = answers.map((answer) => ({
  kind: answer.kind,
  code: answer.kind === 'refused' ? answer.advice.code : null,
}));
process.stdout.write(JSON.stringify(printed));
await store.close();
process.disconnect();
