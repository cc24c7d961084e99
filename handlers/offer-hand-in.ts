import type { LessonView } from '../src/operations/onboard/onboard-answers.ts';
import { onboardButton } from './blocks/onboard-buttons.ts';
import { nextOf } from './blocks/onboard-path.ts';
import type { Checked } from './checked.ts';
import { nameOf } from './deliver.ts';
import type { Desk } from './desk.ts';
import { readMessage } from './message-text.ts';
import type { Reply } from './reply.ts';

/** The lesson that comes next, where its exercise is to repair a definition and waits to be done. */
const openRepair = async (
  { operations: { onboard } }: Desk,
  userId: string,
  teamId: string,
): Promise<LessonView | null> => {
  const person = { userId, teamId };
  const path = await onboard?.path(person);
  const next = path?.begun ? nextOf(path) : undefined;
  if (onboard === undefined || next === undefined || next.exerciseDone) return null;
  const found = await onboard.lesson(person, next.id);
  return found.ok && found.answer.exercise.kind === 'repair' ? found.answer : null;
};

const isOf = ({ exercise }: LessonView, { report }: Checked, desk: Desk): boolean =>
  exercise.kind === 'repair' &&
  report.family !== null &&
  report.family === desk.operations.check(exercise.definition).family;

/**
 * Adds a button to the check of a definition that came in a direct message, where the exercise that comes next wants one of that
 * name repaired: it was checked as any other, and who sent it may hand it in.
 */
export const offerHandIn = async (reply: Reply, event: unknown, desk: Desk): Promise<Reply> => {
  const { user, team } = readMessage(event);
  const { share } = reply;
  if (team === null || share === null || typeof share !== 'object' || !('report' in share))
    return reply;
  const checked = desk.reports.get(share.report);
  if (checked === undefined) return reply;
  try {
    const lesson = await openRepair(desk, user, team);
    if (lesson === null || !isOf(lesson, checked, desk)) return reply;
    const handIn = onboardButton('Hand it in', 'handIn', `${lesson.id} ${share.report}`);
    return { ...reply, buttons: [...reply.buttons, handIn] };
  } catch (error) {
    // The check is worth showing without it.
    desk.log.warn({ problem: nameOf(error) }, 'how far somebody is could not be read');
    return reply;
  }
};
