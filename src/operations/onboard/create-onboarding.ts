import { isSamePerson, type Person } from '../../model/change/change.ts';
import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Advice, Outcome } from '../live/answer/live-answer.ts';
import { askQuiz } from './ask-quiz.ts';
import { certificateOf } from './certificate.ts';
import { begin, changeLearner } from './change-learner.ts';
import { judgeAnswer } from './judge-answer.ts';
import { withLesson } from './lesson-progress.ts';
import { lessonView } from './lesson-view.ts';
import type { LessonView, Path } from './onboard-answers.ts';
import type { OnboardDeps } from './onboard-deps.ts';
import type { OnboardOperations } from './onboard-operations.ts';
import { pathOf } from './path.ts';
import { judgePlacement, placementTest } from './placement-test.ts';
import { dueReminders, REMINDER_PAUSE_MS } from './reminders.ts';
import { takeExercise } from './take-exercise.ts';
import { askStatus, askTeam } from './team-view.ts';
import { findLesson, findQuestion, unknownName } from './unknown-name.ts';
import { wrongLately } from './wrong-lately.ts';

const isIn = (concepts: readonly string[], concept: string): boolean => concepts.includes(concept);

const noZones: Advice = {
  code: 'no-zones',
  sentence: 'Your sandbox did not answer.',
  todo: 'Try again in a moment, or reset your sandbox with `/ecs onboard reset`.',
};

/** Binds onboarding to its lessons, its store and what judges exercises. */
export const createOnboarding = (deps: OnboardDeps): OnboardOperations => {
  const { store, lessons, clock, sandboxes } = deps;
  const learnerOf = async (person: Person): Promise<Learner | undefined> =>
    (await store.get(person))?.value;
  const pathNow = (learner: Learner | undefined): Path => pathOf(learner, lessons, clock.now());

  /** Finds the lesson and goes on with it. */
  const withNamed = async <Answer>(
    name: string,
    run: (lesson: Lesson) => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> => {
    const found = findLesson(lessons, name);
    return found.ok ? run(found.answer) : found;
  };

  /** Begins the path where it was not, because what goes out depends on the seed of the learner. */
  const asLearner = async <Answer>(
    person: Person,
    run: (learner: Learner) => Outcome<Answer>,
  ): Promise<Outcome<Answer>> => {
    const begun = await begin(person, null, deps);
    return begun.ok ? run(begun.answer.learner) : begun;
  };

  const wish = (person: Person, wanted: Partial<Learner>): Promise<Outcome<Path>> =>
    changeLearner(
      person,
      (learner) => {
        const after = { ...learner, ...wanted };
        return { learner: after, answer: pathNow(after) };
      },
      deps,
    );

  const readConcept = (person: Person, lesson: Lesson, concept: string) =>
    changeLearner<LessonView>(
      person,
      (learner) => {
        const after = withLesson(
          learner,
          lesson,
          ({ read }) => ({ read: isIn(read, concept) ? read : [...read, concept] }),
          clock.now(),
        );
        return { learner: after, answer: lessonView(lesson, after, lessons) };
      },
      deps,
    );

  return {
    async start(person) {
      const begun = await begin(person, null, deps);
      if (!begun.ok) return begun;
      const { begun: isNew, learner } = begun.answer;
      return { ok: true, answer: { begun: isNew, path: pathNow(learner) } };
    },
    async assign(by, to) {
      const begun = await begin(to, isSamePerson(by, to) ? null : by, deps);
      return begun.ok ? { ok: true, answer: { begun: begun.answer.begun } } : begun;
    },
    async withdraw(person) {
      const learner = await learnerOf(person);
      if (learner?.assignedBy && learner.lessons.length + learner.answers.length === 0)
        await store.remove(person);
    },
    path: async (person) => pathNow(await learnerOf(person)),
    lesson: (person, name) =>
      withNamed(name, async (lesson) => ({
        ok: true,
        answer: lessonView(lesson, await learnerOf(person), lessons),
      })),
    read: (person, name, concept) =>
      withNamed(name, async (lesson) => {
        const { concepts } = lesson;
        if (isIn(concepts, concept)) return readConcept(person, lesson, concept);
        const elsewhere = `Concepts of this lesson: ${concepts.join(', ')}.`;
        return { ok: false, advice: unknownName('concept', concept, concepts, elsewhere) };
      }),
    exercise: (person, name, input) =>
      withNamed(name, (lesson) => takeExercise(person, lesson, input, deps)),
    zones: (person, name) =>
      withNamed(name, async ({ exercise }) => {
        const zones = await deps.zones(exercise, () => sandboxes.of(person));
        return zones.length === 0 ? { ok: false, advice: noZones } : { ok: true, answer: zones };
      }),
    quiz: (person, about = {}) =>
      asLearner(person, (learner) => askQuiz(learner, about, lessons, clock.now())),
    async answer(person, click) {
      const asked = findQuestion(lessons, click.question);
      if (!asked.ok) return asked;
      const nowMs = clock.now();
      return changeLearner(
        person,
        (learner) => judgeAnswer(learner, asked.answer, click, nowMs),
        deps,
      );
    },
    placementTest: (person) =>
      asLearner(person, (learner) => ({ ok: true, answer: placementTest(learner, lessons) })),
    answerPlacement: (person, name, clicks) =>
      withNamed(name, (lesson) =>
        changeLearner(
          person,
          (learner) => judgePlacement(learner, lesson, clicks, clock.now()),
          deps,
        ),
      ),
    async wrongLately(person) {
      const learner = await learnerOf(person);
      return learner === undefined ? [] : wrongLately(learner, lessons);
    },
    status: (asker, whom = asker) => askStatus(asker, whom, deps),
    team: (asker) => askTeam(asker, deps),
    visible: (person, isVisible) => wish(person, { visible: isVisible }),
    reminders: (person, isOn) =>
      wish(person, { remindsAtMs: isOn ? clock.now() + REMINDER_PAUSE_MS : null }),
    dueReminders: (nowMs) => dueReminders(nowMs, deps),
    async reset(person) {
      await store.remove(person);
      await sandboxes.reset(person);
    },
    resetSandbox: (person) => sandboxes.reset(person),
    certificate: async (person) => certificateOf(person, await learnerOf(person), lessons),
    welcome: (person) => store.welcome(person, clock.now()),
  };
};
