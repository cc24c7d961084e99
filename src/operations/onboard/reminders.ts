import type { Learner } from '../../model/onboarding/learner.ts';
import type { Lesson } from '../../model/onboarding/lesson.ts';
import { type Changed, changeKnown } from './change-learner.ts';
import { lastDoneAtMs, nextName } from './learner-status.ts';
import { dueQuestions } from './next-question.ts';
import type { OnboardDeps } from './onboard-deps.ts';
import type { Reminder } from './team-answers.ts';
import { questionsOf } from './unknown-name.ts';

/** Between two reminders, and after the last thing that somebody did. */
export const REMINDER_PAUSE_MS = 2 * 24 * 60 * 60_000;

const remind = (
  learner: Learner,
  lessons: readonly Lesson[],
  nowMs: number,
): Changed<Reminder | null> => {
  if (learner.remindsAtMs === null || learner.remindsAtMs > nowMs) return { learner, answer: null };
  const restsUntilMs = lastDoneAtMs(learner) + REMINDER_PAUSE_MS;
  if (restsUntilMs > nowMs)
    return { learner: { ...learner, remindsAtMs: restsUntilMs }, answer: null };
  const next = nextName(learner, lessons);
  const due = dueQuestions(learner, questionsOf(lessons), nowMs).length;
  const hasToDo = next !== null || due > 0;
  return {
    learner: { ...learner, remindsAtMs: nowMs + REMINDER_PAUSE_MS },
    answer: hasToDo ? { person: learner.person, next, dueQuestions: due } : null,
  };
};

/** Who is to be reminded now. The next time is written before anybody is told: of several processes one gets each reminder. */
export const dueReminders = async (
  nowMs: number,
  deps: OnboardDeps,
): Promise<readonly Reminder[]> => {
  const waiting = (await deps.store.all()).filter(
    ({ remindsAtMs }) => remindsAtMs !== null && remindsAtMs <= nowMs,
  );
  const found: Reminder[] = [];
  for (const { person } of waiting) {
    const changed = await changeKnown(
      person,
      (learner) => remind(learner, deps.lessons, nowMs),
      deps,
    );
    if (changed?.ok && changed.answer !== null) found.push(changed.answer);
  }
  return found;
};
