import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { LearnerStore } from '../../../src/onboard-ports.ts';
import { memoryLearners } from '../../store/memory-learners.ts';
import { openStores } from '../../store/open-stores.ts';
import { type PostgresServer, startPostgres } from '../../store/postgres-server.ts';
import { ana, lessonOf, stageOf } from './stage.ts';
import { adviceOf, answered, answerNext, clickOn } from './steps.ts';

const stores = openStores();
let folder = '';
let server: PostgresServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-replicas-'));
  server = await startPostgres();
}, 60_000);
afterEach(() => stores.closeAll());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Two connections to one database, as two replicas have them. */
type TwoStores = () => Promise<readonly [LearnerStore, LearnerStore]>;

const KINDS: readonly (readonly [string, TwoStores])[] = [
  [
    'one process',
    async () => {
      const store = memoryLearners();
      return [store, store];
    },
  ],
  [
    'SQLite',
    async () => {
      const place = { kind: 'sqlite', file: join(folder, 'stevedore.db') } as const;
      return [(await stores.open(place)).learners, (await stores.open(place)).learners];
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const place = { kind: 'postgres', url: await server.newDatabase() } as const;
      return [(await stores.open(place)).learners, (await stores.open(place)).learners];
    },
  ],
];

describe.each(KINDS)('two replicas over %s', (_, twoStores) => {
  test('keep all that one person does at once, and count two clicks on one question once', async () => {
    const lessons = [{ ...lessonOf(1, 3) }, lessonOf(2, 3)];
    const replicas = (await twoStores()).map((store) => stageOf({ lessons, store }));
    const [one, other] = replicas;
    if (one === undefined || other === undefined) throw new Error('There are two replicas.');
    const begun = await Promise.all(
      replicas.map(({ onboarding }) => answered(onboarding.start(ana))),
    );
    expect(begun.filter((answer) => answer.begun)).toHaveLength(1);
    const test = await answered(one.onboarding.placementTest(ana));
    if (test.kind === 'finished') throw new Error('There are questions.');
    const clicks = test.questions.flatMap((shown, at) =>
      replicas.map(({ onboarding }) => onboarding.answer(ana, clickOn(shown, at > 0))),
    );
    const reads = lessonOf(1).concepts.map((concept, at) =>
      (at % 2 === 0 ? one : other).onboarding.read(ana, 'l1', concept),
    );
    const done = replicas.map(({ onboarding }) =>
      onboarding.exercise(ana, 'l1', { kind: 'repair', text: 'good' }),
    );
    const [answers] = await Promise.all([
      Promise.all(clicks),
      Promise.all(reads),
      Promise.all(done),
    ]);
    const kinds = answers.map((answer) => answer.ok && answer.answer.kind);
    expect(kinds.toSorted()).toEqual([
      ...Array(3).fill('answered-before'),
      ...Array(3).fill('judged'),
    ]);
    const learner = (await other.store.get(ana))?.value;
    expect(learner?.answers).toHaveLength(3);
    expect(learner?.due).toHaveLength(1);
    expect(learner?.lessons[0]?.read.toSorted()).toEqual(lessonOf(1).concepts);
    expect(learner?.lessons[0]?.passed).toHaveLength(2);
    expect(learner?.lessons[0]?.exerciseDoneAtMs).not.toBeNull();
    expect(learner?.lessons[0]?.doneAtMs).toBeNull();
    await answerNext(other.onboarding, ana, true, { lesson: 'l1' });
    expect((await one.onboarding.path(ana)).finished).toBe(1);
  });
});

describe('a record that others never let go', () => {
  test('is given up with a word on what to do, and nothing is lost of it', async () => {
    const store = memoryLearners();
    const busy: LearnerStore = { ...store, replace: async () => 'moved' };
    const { onboarding } = stageOf({ store: busy });
    await answered(onboarding.start(ana));
    const before = await store.get(ana);
    const advice = await adviceOf(onboarding.visible(ana, true));
    expect(advice).toMatchObject({ code: 'learner-busy', todo: 'Do it once more.' });
    expect(await store.get(ana)).toEqual(before);
  });
});
