import { isSamePerson, type Person } from '../../model/change/change.ts';
import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import type { Advice, Outcome } from '../live/answer/live-answer.ts';
import { statusOf } from './learner-status.ts';
import { lessonName } from './lesson-progress.ts';
import { hasMet } from './next-question.ts';
import type { OnboardDeps } from './onboard-deps.ts';
import type { LearnerStatus, MissedQuestion, TeamView } from './team-answers.ts';
import { type Asked, questionsOf } from './unknown-name.ts';

const MISSED_MAX = 10;

const notBegun: Advice = {
  code: 'not-begun',
  sentence: 'You have not begun the path yet.',
  todo: 'Begin it with `/ecs onboard`.',
};

/** The same for who has not begun and for who keeps it private: neither is told apart. */
const notVisible: Advice = {
  code: 'not-visible',
  sentence: 'They have not begun the path, or keep to themselves how far they are.',
  todo: 'Ask them to share it: their Home has a button for that.',
};

/** A question that was ever answered wrong stays among those that come back: nothing else has to be counted. */
const missedQuestion = (asked: Asked, learners: readonly Learner[]): MissedQuestion => ({
  question: asked.question.id,
  text: asked.question.question,
  lesson: lessonName(asked.lesson),
  missedBy: learners.filter(({ due }) => due.some((one) => one.question === asked.question.id))
    .length,
  answeredBy: learners.filter((learner) => hasMet(learner, asked)).length,
});

const teamView = (learners: readonly Learner[], lessons: readonly Lesson[]): TeamView => ({
  learners: learners
    .map((learner) => statusOf(learner, lessons))
    .toSorted((one, other) => other.finished - one.finished || other.lastAtMs - one.lastAtMs),
  missed: questionsOf(lessons)
    .map((asked) => missedQuestion(asked, learners))
    .filter(({ missedBy }) => missedBy > 0)
    .toSorted((one, other) => other.missedBy - one.missedBy)
    .slice(0, MISSED_MAX),
});

/** How far the team is, for who may lead; of those alone who share it. */
export const askTeam = async (
  asker: Person,
  { store, lessons, leadRefusal }: OnboardDeps,
): Promise<Outcome<TeamView>> => {
  const advice = await leadRefusal(asker);
  if (advice !== null) return { ok: false, advice };
  const learners = (await store.all()).filter(({ visible }) => visible);
  return { ok: true, answer: teamView(learners, lessons) };
};

/** How far the asker is, or, for who may lead, somebody who shares it. */
export const askStatus = async (
  asker: Person,
  whom: Person,
  { store, lessons, leadRefusal }: OnboardDeps,
): Promise<Outcome<LearnerStatus>> => {
  const isOwn = isSamePerson(asker, whom);
  const refusal = isOwn ? null : await leadRefusal(asker);
  if (refusal !== null) return { ok: false, advice: refusal };
  const learner = (await store.get(whom))?.value;
  if (learner !== undefined && (isOwn || learner.visible))
    return { ok: true, answer: statusOf(learner, lessons) };
  return { ok: false, advice: isOwn ? notBegun : notVisible };
};
