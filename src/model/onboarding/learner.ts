import * as z from 'zod';
import { personSchema } from '../change/change.ts';

/** One answer to a quiz question. */
const answerSchema = z.strictObject({
  question: z.string(),
  right: z.boolean(),
  atMs: z.int(),
});

/** A question that comes back later: `box` grows with each right answer, and the pause with it. */
const dueSchema = z.strictObject({ question: z.string(), box: z.int().min(0), dueAtMs: z.int() });

const lessonProgressSchema = z.strictObject({
  lesson: z.string(),
  /** Concepts that were opened. */
  read: z.array(z.string()),
  exerciseDoneAtMs: z.int().nullable(),
  /** Questions of the quiz that were answered right at least once. */
  passed: z.array(z.string()),
  /** Reading, exercise and quiz are done, or the placement test skipped it. */
  doneAtMs: z.int().nullable(),
  skipped: z.boolean(),
});

/** How far somebody has come. Times are milliseconds since the epoch. */
export const learnerSchema = z.strictObject({
  person: personSchema,
  startedAtMs: z.int(),
  /** Who assigned the path; null for somebody who began alone. */
  assignedBy: personSchema.nullable(),
  lessons: z.array(lessonProgressSchema),
  /** The newest last, the last 500. */
  answers: z.array(answerSchema),
  due: z.array(dueSchema),
  /** Reminders by direct message: only if asked for. */
  remindsAtMs: z.int().nullable(),
  /** Whether a lead may see how far this person is: opt-in. */
  visible: z.boolean(),
  /** Seed of the order of questions and of the private account. */
  seed: z.int(),
});
export type Learner = z.infer<typeof learnerSchema>;
