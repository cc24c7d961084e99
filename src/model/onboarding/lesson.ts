import * as z from 'zod';

const text = z.string().trim().min(1, 'may not be empty');

/** One answer that can be chosen, and why it is right or wrong. */
const choiceSchema = z.strictObject({ text, why: text });

const questionSchema = z
  .strictObject({
    /** Such as `l1-image-to-task-q1`; stable. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    question: text,
    choices: z.array(choiceSchema).min(2).max(5),
    /** 0-based place of the one right choice. Never leaves the process before it was answered. */
    correct: z.int().min(0),
    source: z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }) }),
  })
  .refine(({ choices, correct }) => correct < choices.length, 'correct names no choice')
  .refine(
    ({ choices }) => new Set(choices.map((one) => one.text)).size === choices.length,
    'two choices are the same',
  );
export type Question = z.infer<typeof questionSchema>;

/** An exercise whose success is verified. What is asked of the learner stands in `task`, what helps in `hints`. */
const exerciseBase = { task: text, hints: z.array(text).min(1) } as const;

const exerciseSchema = z.discriminatedUnion('kind', [
  /** Says of each statement which of two concepts it is about: "explain the difference". */
  z.strictObject({
    kind: z.literal('tell-apart'),
    ...exerciseBase,
    left: z.string(),
    right: z.string(),
    statements: z
      .array(z.strictObject({ text, of: z.enum(['left', 'right', 'both']), why: text }))
      .min(4),
  }),
  /** Hands in a repaired task definition: nothing may be refused or fail, and what `keeps` names must be left as it was. */
  z.strictObject({
    kind: z.literal('repair'),
    ...exerciseBase,
    definition: text,
    /** Ids of rules that the definition breaks and that must hold afterwards. */
    rules: z.array(z.string()).min(1),
    /** JSON Pointers whose values must not change. */
    keeps: z.array(z.string()).min(1),
  }),
  /** Predicts how many tasks land in each Availability Zone; a dry run on the learner's own account decides. */
  z.strictObject({
    kind: z.literal('predict'),
    ...exerciseBase,
    service: z.string(),
    count: z.int().min(1),
  }),
  /** Names the cause of a failing service of the learner's own account. */
  z.strictObject({
    kind: z.literal('find-cause'),
    ...exerciseBase,
    service: z.string(),
    /** Ids of failures or events of the knowledge base that are offered; the diagnosis decides which is right. */
    causes: z.array(z.string()).min(3),
  }),
  /** Scales a service of the learner's own account and waits until it is steady. */
  z.strictObject({
    kind: z.literal('scale'),
    ...exerciseBase,
    service: z.string(),
    count: z.int().min(0),
  }),
]);
export type Exercise = z.infer<typeof exerciseSchema>;

/** A lesson of 10 to 25 minutes: read, do, and be asked. */
export const lessonSchema = z.strictObject({
  /** Such as `l1-image-to-task`; stable. */
  id: z.string().regex(/^l\d+-[a-z0-9-]+$/),
  title: text,
  minutes: z.int().min(10).max(25),
  /** What somebody can do afterwards, in one sentence. */
  goal: text,
  /** A few short paragraphs before the reading. */
  intro: z.array(text).min(1).max(4),
  /** Ids of concepts to read, in order. */
  concepts: z.array(z.string()).min(3),
  /** Commands to try, each with what to look for. */
  tries: z.array(z.strictObject({ command: text, see: text })).min(1),
  exercise: exerciseSchema,
  quiz: z.array(questionSchema).min(3),
});
export type Lesson = z.infer<typeof lessonSchema>;
