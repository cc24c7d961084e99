import { dispatch } from '../../handlers/dispatch.ts';
import { toMessage } from '../../handlers/reply.ts';
import { RATES } from '../../src/aws/action-facts.ts';
import { createRateLimiter } from '../../src/aws/call/rate-limiter.ts';
import { createReaders } from '../../src/aws/readers.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import type { AwsReaders } from '../../src/ports.ts';
import { startBigCluster } from '../aws/big-cluster-server.ts';
import { startReadersTest } from '../aws/readers-test.ts';
import { deskOn } from '../handlers/live/live-ask.ts';
import { deps } from '../operations/live/builders.ts';
import { printTable, type Row } from './table.ts';

const MIB = 1024 * 1024;
const SIZE = 5_000;
/** Longer than anything but a revision is remembered. */
const FORGOTTEN_MS = 61_000;
const LOOKS = ['describe', 'status', 'why', 'tasks'] as const;

const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Watches how long at least one answer of AWS is waited for. */
const createWatch = () => {
  let pending = 0;
  let since = 0;
  let waitedMs = 0;
  const watched = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return async (...input: readonly unknown[]): Promise<unknown> => {
          if (pending === 0) since = nowMs();
          pending += 1;
          try {
            return await Reflect.apply(method, target, input);
          } finally {
            pending -= 1;
            if (pending === 0) waitedMs += nowMs() - since;
          }
        };
      },
    });
  return {
    readersOf: (readers: AwsReaders): AwsReaders => ({
      ...readers,
      ecs: watched(readers.ecs),
      metrics: watched(readers.metrics),
      scaling: watched(readers.scaling),
      targets: watched(readers.targets),
      logs: watched(readers.logs),
    }),
    takeMs: (): number => {
      const taken = waitedMs;
      waitedMs = 0;
      return taken;
    },
  };
};

/** Command texts on the simulated account: the whole answer, what of it was waiting, and what is ours. */
const benchCommands = async (runs: number): Promise<void> => {
  const stage = await startReadersTest();
  const watch = createWatch();
  const clock = { now: () => stage.account.now() };
  const desk = deskOn([watch.readersOf(stage.readers)], { deps: { ...deps, clock } });
  const rows: Row[] = [];
  for (const look of LOOKS) {
    const whole: Row = { name: `/ecs ${look} web, text to message`, taken: [] };
    const waiting: Row = { name: '  of it waiting for the account', taken: [] };
    const ours: Row = { name: '  ours', taken: [] };
    for (let run = -2; run < runs; run += 1) {
      stage.pass(FORGOTTEN_MS);
      watch.takeMs();
      const began = nowMs();
      const place = { user: 'U1', open: null, attached: [] };
      const reply = await dispatch(`${look} prod-fargate/web`, desk, place);
      if (reply === null) throw new Error(`/ecs ${look} opened a form.`);
      toMessage(reply, { shareable: true });
      const took = nowMs() - began;
      const waited = watch.takeMs();
      if (run < 0) continue;
      whole.taken.push(took);
      waiting.taken.push(waited);
      ours.taken.push(took - waited);
    }
    rows.push(whole, waiting, ours);
  }
  printTable(`Live commands on the simulated account, ${runs} cold runs, milliseconds`, rows);
  await stage.account.stop();
};

/** A cluster of the largest size that AWS allows: its calls, its time without AWS's pauses, and its memory. */
const benchSnapshot = async (): Promise<void> => {
  const server = await startBigCluster(SIZE);
  const read: Row = { name: 'read instances and tasks', taken: [] };
  const parse: Row = { name: 'parse the snapshot', taken: [] };
  let pausedMs = 0;
  let highest = 0;
  const before = process.memoryUsage().rss;
  for (let run = 0; run < 3; run += 1) {
    let passedMs = 0;
    const clock = { now: () => passedMs };
    const { ecs } = createReaders(
      'bench',
      {
        region: 'eu-central-1',
        endpoint: server.url,
        credentials: { accessKeyId: 'BENCH', secretAccessKey: 'bench' },
        onlyHost: '127.0.0.1',
      },
      {
        clock,
        limiter: createRateLimiter(RATES, clock),
        wait: async (milliseconds) => {
          passedMs += milliseconds;
        },
        jitter: () => 1,
      },
    );
    server.calls.length = 0;
    const began = nowMs();
    const [containerInstances, tasks] = await Promise.all([
      ecs.containerInstances('big'),
      ecs.tasks('big', { desiredStatus: 'RUNNING' }),
    ]);
    read.taken.push(nowMs() - began);
    const parsing = nowMs();
    parseClusterSnapshot({ containerInstances: containerInstances.value, tasks: tasks.value });
    parse.taken.push(nowMs() - parsing);
    pausedMs = passedMs;
    highest = Math.max(highest, process.memoryUsage().rss - before);
  }
  printTable('5,000 instances and 5,000 tasks, server in this process, 3 runs, milliseconds', [
    read,
    parse,
  ]);
  const bound = 500;
  process.stdout.write(
    `${server.calls.length} calls; at AWS's rates ${(pausedMs / 1000).toFixed(1)} s of pauses; ${Math.round(highest / MIB)} MiB more memory, server included (bound ${bound})\n`,
  );
  await server.stop();
};

/** Live answers and the largest cluster, as tables on standard output. */
export const benchLive = async (runs: number): Promise<void> => {
  await benchCommands(Math.max(100, runs));
  await benchSnapshot();
};
