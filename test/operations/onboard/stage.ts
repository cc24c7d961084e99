import type { Person } from '../../../src/model/change/change.ts';
import type { Lesson, Question } from '../../../src/model/onboarding/lesson.ts';
import type { LearnerStore, PrivateSandbox, Sandboxes } from '../../../src/onboard-ports.ts';
import { createOnboarding } from '../../../src/operations/onboard/create-onboarding.ts';
import type { VerifyExercise } from '../../../src/operations/onboard/exercise-check.ts';
import type { OnboardOperations } from '../../../src/operations/onboard/onboard-operations.ts';
import { memoryLearners } from '../../store/memory-learners.ts';

export const ana: Person = { userId: 'U1', teamId: 'T1' };
export const ben: Person = { userId: 'U2', teamId: 'T1' };
export const lead: Person = { userId: 'U9', teamId: 'T1' };

/** Stands in everything of a lesson that may not go out before it was answered. */
export const CANARY = 'canary-that-sings';

/** A question whose right choice is called `right`; each reason holds the canary. */
export const questionOf = (id: string, correct = 1, wrong = 3): Question => {
  const choices = Array.from({ length: wrong + 1 }, (_, at) => ({
    text: at === correct ? `right ${id}` : `wrong ${id} ${at}`,
    why: `${CANARY} ${id} ${at}`,
  }));
  const source = { title: 'The guide', url: `https://docs.aws.amazon.com/${id}` };
  return { id, question: `What of ${id}?`, choices, correct, source };
};

/** A lesson of three concepts, an exercise and as many questions. */
export const lessonOf = (number: number, questions = 4): Lesson => {
  const id = `l${number}-lesson-${number}`;
  return {
    id,
    title: `Lesson ${number}`,
    minutes: 10 + number,
    goal: 'You can do it.',
    intro: ['It is so.'],
    concepts: [`concept-${number}-a`, `concept-${number}-b`, `concept-${number}-c`],
    tries: [{ command: '/ecs explain task', see: 'the short answer' }],
    exercise: {
      kind: 'tell-apart',
      ...{ task: 'Tell them apart.', hints: ['Look again.'], left: 'task', right: 'service' },
      statements: Array.from({ length: 4 }, (_, at) => ({
        ...{ text: `Statement ${at}`, of: 'left' as const, why: `${CANARY} statement` },
      })),
    },
    quiz: Array.from({ length: questions }, (_, at) => questionOf(`${id}-q${at + 1}`, at % 4)),
  };
};

export const lessonsOf = (count: number): readonly Lesson[] =>
  Array.from({ length: count }, (_, at) => lessonOf(at + 1));

/** Passes what says so. */
const verify: VerifyExercise = async (_, input) => {
  const passed = input.kind === 'repair' && input.text === 'good';
  return { passed, sentence: passed ? 'It holds.' : 'Not yet.', parts: [] };
};

/** Notes of whom an account was reset; nobody asks for one here. */
const sandboxesInto = (resets: string[]): Sandboxes => ({
  of: async (): Promise<PrivateSandbox> => {
    throw new Error('No exercise here looks into an account.');
  },
  async reset({ userId }) {
    resets.push(userId);
  },
});

interface Stage {
  readonly onboarding: OnboardOperations;
  readonly store: LearnerStore;
  readonly lessons: readonly Lesson[];
  readonly resets: readonly string[];
  /** Moves the clock on. */
  readonly wait: (ms: number) => void;
  readonly now: () => number;
}

/** Onboarding on a store that forgets, with a clock that stands still; `seed` decides every order. */
export const stageOf = (
  given: { lessons?: readonly Lesson[]; store?: LearnerStore; seed?: number } = {},
): Stage => {
  const { lessons = lessonsOf(3), store = memoryLearners(), seed = 1 } = given;
  const resets: string[] = [];
  let nowMs = 1_800_000_000_000;
  let ids = 0;
  const onboarding = createOnboarding({
    ...{ store, lessons, verify, sandboxes: sandboxesInto(resets), zones: async () => [] },
    clock: { now: () => nowMs },
    random: {
      id: () => {
        ids += 1;
        return `id ${seed} ${ids}`;
      },
    },
    leadRefusal: async ({ userId }) =>
      userId === lead.userId
        ? null
        : { code: 'no-lead', sentence: 'You do not lead here.', todo: 'Ask a lead.' },
  });
  const wait = (ms: number): void => {
    nowMs += ms;
  };
  return { onboarding, store, lessons, resets, wait, now: () => nowMs };
};
