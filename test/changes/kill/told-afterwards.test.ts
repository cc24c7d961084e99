import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bundle, bundle } from './bundle.ts';
import { TOLD_AFTERWARDS, type Way } from './child-task.ts';
import { openLane } from './lane.ts';
import { everyCall } from './plans.ts';
import type { Walk } from './walk-and-kill.ts';

const TIMEOUT_MS = 240_000;

let program: Bundle;
beforeAll(async () => {
  program = await bundle('kill/child.ts');
}, TIMEOUT_MS);
afterAll(() => program.remove());

/** Both databases keep the mark alike, which test/store tells; `npm run kills` walks these ways over both. */
const walksOf = async (way: Way): Promise<readonly Walk[]> => {
  const lane = await openLane(program.script, async (folder) => ({
    kind: 'sqlite',
    file: join(folder, 'stevedore.db'),
  }));
  const walks: Walk[] = [];
  try {
    for await (const plan of everyCall(lane, way)) walks.push(await lane.walk(plan));
  } finally {
    await lane.close();
  }
  return walks;
};

/** Ends that a way has, by where its process died. */
const ENDS: Readonly<Record<(typeof TOLD_AFTERWARDS)[number], readonly string[]>> = {
  cancelled: ['cancelled', 'expired', 'not proposed'],
  refused: ['expired', 'not proposed', 'not-sent', 'refused'],
};

describe('a process that is killed between keeping an end and telling it', () => {
  test.each(TOLD_AFTERWARDS)(
    'leaves it to the next one to tell, when a change is %s',
    async (way) => {
      const walks = await walksOf(way);
      expect(walks.flatMap(({ faults }) => faults)).toEqual([]);
      const ends = new Set(walks.map(({ outcome }) => outcome));
      expect([...ends].toSorted()).toEqual(expect.arrayContaining(['expired', 'not proposed']));
      expect(ENDS[way]).toEqual(expect.arrayContaining([...ends]));
      expect(walks.flatMap(({ points }) => points)).toContain('after store.replace');
    },
    TIMEOUT_MS,
  );
});
