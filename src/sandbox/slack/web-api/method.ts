import * as z from 'zod';
import type { Slack } from '../slack.ts';
import type { SlackObject } from '../state.ts';
import { type Answer, refuseArguments } from './answer.ts';

/** A Web API method: which token it takes, and what it answers to decoded arguments. */
export interface Method {
  readonly token: 'bot' | 'app';
  readonly answer: (slack: Slack, args: SlackObject) => Answer | Promise<Answer>;
}

const describe = (issue: z.core.$ZodIssue, args: SlackObject): string => {
  const [name] = issue.path;
  const missing = typeof name === 'string' && args[name] === undefined;
  if (missing) return `missing required field: ${name}`;
  return `${issue.message} [json-pointer:/${issue.path.join('/')}]`;
};

/** Builds a method from the schema of its arguments; arguments that do not fit are refused. */
export const method = <Schema extends z.ZodType>(
  schema: Schema,
  answer: (slack: Slack, args: z.output<Schema>) => Answer | Promise<Answer>,
  token: Method['token'] = 'bot',
): Method => ({
  token,
  answer: (slack, args) => {
    const parsed = schema.safeParse(args);
    if (parsed.success) return answer(slack, parsed.data);
    return refuseArguments(parsed.error.issues.map((issue) => describe(issue, args)));
  },
});

/** A whole number as forms spell it. */
export const whole = z.coerce.number().int().nonnegative();
