import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPrng } from '../../../src/sandbox/aws/world/prng.ts';
import { type PostgresServer, startPostgres } from '../../store/postgres-server.ts';
import { type Bundle, bundle } from './bundle.ts';
import type { Lane } from './lane.ts';
import { DATABASES, laneOver } from './lanes.ts';
import { anyAwait, everyCall } from './plans.ts';
import type { Walk } from './walk-and-kill.ts';

/** `npm run kills` does the same on more ways, with two deaths in a row, and with kills from outside. */
const SEED = 7;
const AWAITS = 5;
const TIMEOUT_MS = 400_000;

let server: PostgresServer;
let program: Bundle;
beforeAll(async () => {
  [server, program] = await Promise.all([startPostgres(), bundle('kill/child.ts')]);
}, TIMEOUT_MS);
afterAll(() => Promise.all([server.close(), program.remove()]));

const allOf = async (lane: Lane): Promise<readonly Walk[]> => {
  const walks: Walk[] = [];
  for await (const plan of everyCall(lane, 'at once')) walks.push(await lane.walk(plan));
  for await (const plan of anyAwait(lane, 'at once', createPrng(SEED), AWAITS))
    walks.push(await lane.walk(plan));
  return walks;
};

const isKilled = ({ points }: Walk): boolean => points.length > 0;

describe('a process that is killed at any call on the way of a change', () => {
  // One test for both, because Jest loads nothing more for a test that goes on when another one has ended.
  test(
    'sets no count twice, none without a line, and what it began is finished and told, in SQLite and PostgreSQL',
    async () => {
      const lanes = await Promise.all(
        DATABASES.map((database) => laneOver(database, program.script, server)),
      );
      const walks = await Promise.all(lanes.map((lane) => allOf(lane).finally(lane.close)));
      expect(walks).toHaveLength(DATABASES.length);
      for (const own of walks) {
        expect(own.flatMap(({ faults }) => faults)).toEqual([]);
        const killed = own.filter(isKilled);
        expect(killed.length).toBeGreaterThan(45);
        const ends = new Set(killed.map(({ outcome }) => outcome));
        expect([...ends].toSorted()).toEqual(['expired', 'not proposed', 'not-sent', 'steady']);
        const points = new Set(killed.flatMap((walk) => walk.points));
        expect([...points]).toEqual(
          expect.arrayContaining([
            'after ecs.setDesiredCount',
            'after leases.acquire',
            'after store.add',
            'after store.replace',
            'after teller.tell',
          ]),
        );
      }
    },
    TIMEOUT_MS,
  );
});
