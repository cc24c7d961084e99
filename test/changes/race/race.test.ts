import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openAuditRecord } from '../../../src/store/audit/audit-record.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { START, startAccountTest } from '../../sandbox/aws/account-test.ts';
import { smallPlan } from '../../sandbox/aws/small-plan.ts';
import { type PostgresServer, startPostgres } from '../../store/postgres-server.ts';
import { type Bundle, bundle } from '../kill/bundle.ts';
import { accountAt, ana, createScene, inOps, openPolicy } from '../scene.ts';
import { type Answers, answersSchema, type RaceTask } from './race-task.ts';

const PROCESSES = ['A', 'B', 'C', 'D'];
const EACH = 50;
const TIMEOUT_MS = 120_000;

let server: PostgresServer;
let program: Bundle;
beforeAll(async () => {
  [server, program] = await Promise.all([startPostgres(), bundle('race/racer.ts')]);
}, TIMEOUT_MS);
afterAll(() => Promise.all([server.close(), program.remove()]));

const ready = async (task: RaceTask): Promise<ChildProcess> => {
  const child = fork(program.script, [JSON.stringify(task)], { silent: true, execArgv: [] });
  await Promise.race([once(child, 'message'), once(child, 'close')]);
  return child;
};

const answersOf = async (child: ChildProcess): Promise<Answers> => {
  const printed = Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream === null ? '' : text(stream))),
  );
  child.send('go');
  const [out = '', err = ''] = await printed;
  if (err !== '') throw new Error(err);
  return answersSchema.parse(JSON.parse(out));
};

/** Everybody says yes at once, in four processes; what they were answered, and what is there then. */
const race = async (step: RaceTask['step']) => {
  const approvals = step === 'approve' ? 1 : 0;
  const { account } = await startAccountTest({ plan: smallPlan({}) });
  const { url, region } = account;
  const database = await server.newDatabase();
  const place = { kind: 'postgres', url: database } as const;
  const store = await openStore(place);
  const clock = { now: () => START };
  const changes = createScene({
    ...{ store, clock, settleMs: 20_000, owner: 'test', nextId: () => 'p1' },
    account: accountAt(url, region, clock),
    teller: {
      tell: async () => ({ channel: 'C0OPS', ts: '1' }),
      askAboutReturn: async () => {},
      announce: async () => 'channel',
    },
    policies: [openPolicy({ approvals })],
  });
  await changes.ask('scale', 'app 3', inOps(ana.userId));
  if (step === 'approve') await changes.confirm('p1', inOps(ana.userId));
  const common = { url, region, database, id: 'p1', step, count: EACH, approvals, nowMs: START };
  const children = await Promise.all(PROCESSES.map((name) => ready({ ...common, name })));
  const answers = (await Promise.all(children.map(answersOf))).flat();
  const events = (await store.changes.auditLines(0, 10_000)).map(({ event }) => event.action);
  const record = await openAuditRecord(place);
  const verdict = await verifyAudit(record.lines(), { end: record.end });
  await record.close();
  const proposal = (await store.changes.get('p1'))?.value;
  await store.close();
  await account.stop();
  const writes = account.calls().filter(({ action }) => action === 'ecs:UpdateService');
  return { answers, events, verdict, proposal, writes };
};

/** What somebody who came too late may truly be told: the change was on its way to AWS, or there. */
const TOO_LATE = ['already-following', 'already-sending'];

test.each([
  ['confirm', ['proposed', 'confirmed', 'sending', 'sent']],
  ['approve', ['proposed', 'confirmed', 'approved', 'sending', 'sent']],
] as const)(
  '200 people and clicks that %s at once over four processes make one change and one chain',
  async (step, due) => {
    const { answers, events, verdict, proposal, writes } = await race(step);
    expect(answers).toHaveLength(PROCESSES.length * EACH);
    expect(answers.filter(({ kind }) => kind === 'moved-on')).toHaveLength(1);
    const codes = answers.flatMap(({ code }) => code ?? []);
    expect(codes).toHaveLength(PROCESSES.length * EACH - 1);
    expect(codes.filter((code) => !TOO_LATE.includes(code))).toEqual([]);
    expect(writes.map(({ input }) => input)).toEqual([
      { cluster: 'small', service: 'app', desiredCount: 3 },
    ]);
    expect(events).toEqual(due);
    expect(verdict).toMatchObject({ whole: true, end: { seq: due.length } });
    expect(proposal).toMatchObject({ state: 'following', change: { desiredCount: 3 } });
    expect(proposal?.approvedBy).toHaveLength(step === 'approve' ? 1 : 0);
  },
  TIMEOUT_MS,
);
