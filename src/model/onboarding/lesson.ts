import * as z from 'zod';
import { httpsAddress } from '../https-address.ts';
import type { Origin } from '../origin.ts';
import { SANDBOX_SERVICES, SANDBOX_TASKS_MAX } from './sandbox-services.ts';

/** What is shown to learners fits into the parts of Slack's messages and forms. */
const text = z.string().trim().min(1, 'may not be empty').max(600);
const title = text.max(70);
const paragraph = z.string().trim().min(1, 'may not be empty').max(1500);

const of = (name: string) => SANDBOX_SERVICES.find((known) => known.name === name);
const names = (services: typeof SANDBOX_SERVICES): string =>
  services.map(({ name }) => name).join(', ');

const service = z.string().refine((name) => of(name) !== undefined, {
  error: `learners have no such service; they have ${names(SANDBOX_SERVICES)}`,
});
const onInstances = service.refine((name) => of(name)?.isOnInstances !== false, {
  error: `runs on Fargate, which has no instances to predict; take ${names(SANDBOX_SERVICES.filter(({ isOnInstances }) => isOnInstances))}`,
});
const failing = service.refine((name) => of(name)?.failure !== null, {
  error: `never fails, so nobody could name a cause; take ${names(SANDBOX_SERVICES.filter(({ failure }) => failure !== null))}`,
});

/** One answer that can be chosen, and why it is right or wrong. */
const choiceSchema = z.strictObject({ text, why: text });

const questionSchema = z
  .strictObject({
    /** Such as `l1-image-to-task-q1`; stable. */
    id: z
      .string()
      .max(100)
      .regex(/^[a-z0-9-]+$/),
    question: text,
    choices: z.array(choiceSchema).min(2).max(5),
    /** 0-based place of the one right choice. Never leaves the process before it was answered. */
    correct: z.int().min(0),
    source: z.strictObject({ title: text.max(150), url: httpsAddress }),
  })
  .refine(({ choices, correct }) => correct < choices.length, 'correct names no choice')
  .refine(
    ({ choices }) => new Set(choices.map((one) => one.text)).size === choices.length,
    'two choices are the same',
  );
export type Question = z.infer<typeof questionSchema>;

/** An exercise whose success is verified. What is asked of the learner stands in `task`, what helps in `hints`. */
const exerciseBase = { task: paragraph, hints: z.array(text).min(1).max(5) } as const;

const exerciseSchema = z.discriminatedUnion('kind', [
  /** Says of each statement which of two concepts it is about: "explain the difference". */
  z.strictObject({
    kind: z.literal('tell-apart'),
    ...exerciseBase,
    left: z.string(),
    right: z.string(),
    statements: z
      .array(z.strictObject({ text, of: z.enum(['left', 'right', 'both']), why: text }))
      .min(4)
      .max(15),
  }),
  /** Hands in a repaired task definition: nothing may be refused or fail, and what `keeps` names must be left as it was. */
  z.strictObject({
    kind: z.literal('repair'),
    ...exerciseBase,
    definition: z.string().trim().min(1, 'may not be empty').max(2900),
    /** Ids of rules that the definition breaks and that must hold afterwards. */
    rules: z.array(z.string()).min(1).max(20),
    /** JSON Pointers whose values must not change. */
    keeps: z.array(z.string().max(200)).min(1).max(20),
  }),
  /** Predicts how many tasks land in each Availability Zone; a dry run on the learner's own account decides. */
  z.strictObject({
    kind: z.literal('predict'),
    ...exerciseBase,
    service: onInstances,
    count: z.int().min(1).max(SANDBOX_TASKS_MAX),
  }),
  /** Names the cause of a failing service of the learner's own account. */
  z
    .strictObject({
      kind: z.literal('find-cause'),
      ...exerciseBase,
      service: failing,
      /** Ids of failures or events of the knowledge base that are offered; the diagnosis decides which is right. */
      causes: z.array(z.string()).min(3).max(10),
    })
    .refine((own) => own.causes.includes(of(own.service)?.failure ?? own.causes[0] ?? ''), {
      path: ['causes'],
      error: `the right one is missing, which is ${SANDBOX_SERVICES.flatMap(({ failure }) => failure ?? []).join(' or ')}`,
    }),
  /** Scales a service of the learner's own account and waits until it is steady. */
  z
    .strictObject({
      kind: z.literal('scale'),
      ...exerciseBase,
      service,
      count: z.int().min(0).max(SANDBOX_TASKS_MAX),
    })
    .refine((own) => of(own.service)?.desiredCount !== own.count, {
      path: ['count'],
      error: 'the service has so many tasks from the start, so nothing would have to be done',
    }),
]);
export type Exercise = z.infer<typeof exerciseSchema>;

/** A lesson of 10 to 25 minutes: read, do, and be asked. */
export const lessonSchema = z.strictObject({
  /** Such as `l1-image-to-task`; stable. */
  id: z
    .string()
    .max(60)
    .regex(/^l[1-9]\d{0,2}-[a-z0-9-]+$/),
  title,
  minutes: z.int().min(10).max(25),
  /** What somebody can do afterwards, in one sentence. */
  goal: text.max(200),
  /** A few short paragraphs before the reading. */
  intro: z.array(paragraph).min(1).max(4),
  /** Ids of concepts to read, in order. */
  concepts: z.array(z.string()).min(3).max(25),
  /** Commands to try, each with what to look for. */
  tries: z
    .array(z.strictObject({ command: text.max(200), see: text }))
    .min(1)
    .max(8),
  exercise: exerciseSchema,
  quiz: z.array(questionSchema).min(3).max(30),
});
export interface Lesson extends z.infer<typeof lessonSchema> {
  /** Whose it is, where it is not Stevedore's own. */
  readonly origin?: Exclude<Origin, 'stevedore'>;
}
