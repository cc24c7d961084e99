import type { Person } from '../../model/change/change.ts';
import type { Learner } from '../../model/onboarding/learner.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import type { OnboardDeps } from './onboard-deps.ts';
import { seedOf } from './shuffle.ts';

type Needed = Pick<OnboardDeps, 'store' | 'clock' | 'random'>;

/** The record after a change, and what is answered. The same record where nothing changes: nothing is written then. */
export interface Changed<Answer> {
  readonly learner: Learner;
  readonly answer: Answer;
}

/** Of any number of writers at once at least one gets through in each round. */
const ATTEMPTS = 60;

const tooBusy: Outcome<never> = {
  ok: false,
  advice: {
    code: 'learner-busy',
    sentence: 'This was not noted, because too much of yours was being written at the same time.',
    todo: 'Do it once more.',
  },
};

/** Somebody who begins the path now. */
const newLearner = (
  person: Person,
  assignedBy: Person | null,
  { clock, random }: Omit<Needed, 'store'>,
): Learner => ({
  ...{ person, assignedBy, startedAtMs: clock.now(), seed: seedOf(random.id()) },
  ...{ lessons: [], answers: [], due: [], remindsAtMs: null, visible: false },
});

/** Changes the record of somebody who has one, on top of whatever others write meanwhile; undefined where there is none. */
export const changeKnown = async <Answer>(
  person: Person,
  change: (learner: Learner) => Changed<Answer>,
  { store }: Pick<Needed, 'store'>,
): Promise<Outcome<Answer> | undefined> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await store.get(person);
    if (stored === undefined) return undefined;
    const { learner, answer } = change(stored.value);
    if (learner === stored.value || (await store.replace(learner, stored.version)) === 'done')
      return { ok: true, answer };
  }
  return tooBusy;
};

/** The same for everybody: who has no record begins the path, unless nothing changes. */
export const changeLearner = async <Answer>(
  person: Person,
  change: (learner: Learner) => Changed<Answer>,
  deps: Needed,
): Promise<Outcome<Answer>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await changeKnown(person, change, deps);
    if (known !== undefined) return known;
    const fresh = newLearner(person, null, deps);
    const { learner, answer } = change(fresh);
    if (learner === fresh || (await deps.store.add(learner)) === 'done')
      return { ok: true, answer };
  }
  return tooBusy;
};

/** The record of somebody, who begins the path where they have none; `begun` tells whether they begin it now. */
export const begin = async (
  person: Person,
  assignedBy: Person | null,
  deps: Needed,
): Promise<Outcome<{ readonly begun: boolean; readonly learner: Learner }>> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const stored = await deps.store.get(person);
    if (stored !== undefined) return { ok: true, answer: { begun: false, learner: stored.value } };
    const learner = newLearner(person, assignedBy, deps);
    if ((await deps.store.add(learner)) === 'done')
      return { ok: true, answer: { begun: true, learner } };
  }
  return tooBusy;
};
