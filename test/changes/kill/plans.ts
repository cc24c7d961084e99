import type { Prng } from '../../../src/sandbox/aws/world/prng.ts';
import { TOLD_AFTERWARDS, WAYS } from './child-task.ts';
import type { Lane } from './lane.ts';
import type { Plan } from './walk-and-kill.ts';

type AnyPlan = Omit<Plan, 'id'>;

/** How many deaths at any await, by a kill from outside, and of two processes in a row; for each way. */
const AWAITS = 30;
const FROM_OUTSIDE = 15;
const IN_A_ROW = 20;
/** The way takes about as long when nobody interrupts it, in milliseconds; longer for what waits for a time. */
const WALK_MS = { 'at once': 200, approved: 200, 'for a time': 400 } as const;

/** The number of a step from 1 on. */
const oneOf = (prng: Prng, count: number): number => 1 + Math.floor(prng.next() * count);

/** Every second step: what follows a call changes nothing outside of the process before the next call begins. */
export async function* everyCall(lane: Lane, way: Plan['way']): AsyncGenerator<AnyPlan> {
  // More tasks and fewer tasks take turns, and ask for different things.
  const port = Math.max((await lane.count(way)).port, (await lane.count(way)).port);
  for (let at = 2; at <= port; at += 2) yield { way, kill: { kind: 'port', at } };
}

/** Deaths at any await, also inside of libraries and of transactions; where, says the seed. */
export async function* anyAwait(
  lane: Lane,
  way: Plan['way'],
  prng: Prng,
  deaths: number,
): AsyncGenerator<AnyPlan> {
  const { await: most } = await lane.count(way);
  for (let count = 0; count < deaths; count += 1)
    yield { way, kill: { kind: 'await', at: oneOf(prng, most) } };
}

/** All deaths of a lane: at every call of a port, and by the seed wherever they happen to fall. */
export async function* plansOf(lane: Lane, prng: Prng): AsyncGenerator<AnyPlan> {
  for (const way of TOLD_AFTERWARDS) yield* everyCall(lane, way);
  for (const way of WAYS) {
    yield* everyCall(lane, way);
    yield* anyAwait(lane, way, prng, AWAITS);
    const counts = await lane.count(way);
    for (let count = 0; count < IN_A_ROW; count += 1)
      yield {
        way,
        kill: { kind: 'port', at: oneOf(prng, counts.port) },
        second: { kind: 'port', at: oneOf(prng, counts.port / 2) },
      };
    for (let count = 0; count < FROM_OUTSIDE; count += 1) {
      const afterMs = prng.between(0, WALK_MS[way]);
      yield {
        way,
        kill: { kind: 'never' },
        untilKilled: (child) => setTimeout(() => child.kill('SIGKILL'), afterMs),
      };
    }
  }
}
