import type * as z from 'zod';
import type { World } from '../world/world.ts';
import { type AwsError, invalidParameter } from './aws-error.ts';
import type { Caller } from './caller.ts';

/** What an operation can see beside its input. */
export interface Context {
  readonly world: World;
  readonly caller: Caller;
  /** Which rules a task definition breaks so that AWS refuses it: one sentence each. */
  readonly refusals: (taskDefinition: unknown) => readonly string[];
  /** Makes temporary credentials for a role and remembers whom they belong to. */
  readonly assumeRole: (roleArn: string, sessionName: string) => TemporaryCredentials;
}

export interface TemporaryCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly caller: Caller;
}

/** Answers one operation of a service. Throws AwsError. */
export type Operation = (context: Context, input: unknown) => object;

/** Operations of one service by name. */
export type Operations = Readonly<Record<string, Operation>>;

const sentence = (issue: z.core.$ZodIssue): string =>
  `${issue.path.join('.') || 'The request'}: ${issue.message}`;

/** Builds an operation from the schema of its input. `refuse` makes the error of an input that does not fit. */
export const operation =
  <Schema extends z.ZodType>(
    schema: Schema,
    answer: (context: Context, input: z.output<Schema>) => object,
    refuse: (message: string) => AwsError = invalidParameter,
  ): Operation =>
  (context, input) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return answer(context, parsed.data);
    throw refuse(parsed.error.issues.map(sentence).join('; '));
  };
