import type { AwsProblem } from '../../../model/aws-problem.ts';
import type { Advice } from './live-answer.ts';

type Kind = AwsProblem['kind'];
type ProblemOf<K extends Kind> = Extract<AwsProblem, { readonly kind: K }>;
type Words = Pick<Advice, 'sentence' | 'todo'>;
type Table = { readonly [K in Kind]: (problem: ProblemOf<K>) => Words };
type NotFound = ProblemOf<'not-found'>['what'];

const MS = 1000;

const seconds = (milliseconds: number): string => {
  const whole = Math.max(1, Math.ceil(milliseconds / MS));
  return whole === 1 ? '1 second' : `${whole} seconds`;
};

/** Whom policies are attached to: the role behind a session, else the role or user of the ARN. */
const principalName = (arn = ''): string => {
  const session = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  if (session !== undefined) return `the role ${session}`;
  const [, kind, name] = /:(role|user)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  return kind === undefined ? 'the role that Stevedore uses' : `the ${kind} ${name}`;
};

const WHERE_TO_LOOK: Readonly<Record<NotFound, string>> = {
  cluster: 'It may have been deleted, or it is in another Region or account: list the clusters.',
  service: 'It may have been deleted or renamed: list the services of the cluster.',
  task: 'AWS forgets a stopped task after about an hour: list the tasks of the service.',
  'task-definition':
    'The revision may have been deleted: describe the service to see which one it runs.',
  'target-group':
    'The target group was deleted while the service still names it: create it again, or take it out of the service.',
  'log-group':
    'The log group does not exist: create it, or correct awslogs-group in the task definition.',
  'log-stream': 'The container has written nothing yet, or the stream has expired.',
  resource: 'It may have been deleted meanwhile: ask again.',
};

const TABLE: Table = {
  'access-denied': ({ action, region, resource, principal, deny }) => ({
    sentence: `AWS denied ${action}${resource === undefined ? '' : ` on ${resource}`} to ${principalName(principal)} in ${region}${deny === 'explicit' ? ': a policy forbids it explicitly' : ''}.`,
    todo:
      deny === 'explicit'
        ? `Find the Deny on ${action} (permissions boundary, service control policy or an own policy) and take it away; an Allow does not help.`
        : `Allow ${action} to ${principalName(principal)}; \`stevedore iam-policy --read\` prints the whole policy.`,
  }),
  throttled: ({ action, region, retryAfterMs }) => ({
    sentence: `AWS throttles ${action} in ${region}; all callers in the account share its rate.`,
    todo: `Ask again in ${seconds(retryAfterMs)}.`,
  }),
  'not-found': ({ what, name, region }) => ({
    sentence: `AWS knows no ${what.replaceAll('-', ' ')} ${name} in ${region}.`,
    todo: WHERE_TO_LOOK[what],
  }),
  timeout: ({ action, region, afterMs }) => ({
    sentence: `AWS did not answer ${action} in ${region} within ${seconds(afterMs)}.`,
    todo: 'Ask again; nothing was changed.',
  }),
  unreachable: ({ action, region }) => ({
    sentence: `AWS could not be reached in ${region} for ${action}.`,
    todo: 'Check the network of the machine that runs Stevedore, its proxy and its DNS, and the name of the Region.',
  }),
  'no-credentials': ({ region }) => ({
    sentence: `Stevedore has no AWS credentials for ${region}.`,
    todo: 'Give its task or machine a role, or set a profile in stevedore.yml; `stevedore doctor` says what it found.',
  }),
  'expired-credentials': ({ region }) => ({
    sentence: `The AWS credentials for ${region} have expired or are not valid.`,
    todo: 'Sign in again, or give Stevedore a role that renews itself.',
  }),
  other: ({ action, region, code, message }) => ({
    sentence: `AWS answered ${action} in ${region} with ${code}: ${message.replace(/[.\s]*$/, '')}.`,
    todo: 'Ask again; if it stays, explain the text of the error.',
  }),
};

const wordsOf = (problem: AwsProblem): Words => {
  switch (problem.kind) {
    case 'access-denied':
      return TABLE['access-denied'](problem);
    case 'throttled':
      return TABLE.throttled(problem);
    case 'not-found':
      return TABLE['not-found'](problem);
    case 'timeout':
      return TABLE.timeout(problem);
    case 'unreachable':
      return TABLE.unreachable(problem);
    case 'no-credentials':
      return TABLE['no-credentials'](problem);
    case 'expired-credentials':
      return TABLE['expired-credentials'](problem);
    case 'other':
      return TABLE.other(problem);
  }
};

/** A problem of AWS as a true sentence and what to do now. `code` is its kind; what was not found is named behind it. */
export const problemAdvice = (problem: AwsProblem): Advice => ({
  code: problem.kind === 'not-found' ? `${problem.what}-missing` : problem.kind,
  ...wordsOf(problem),
  ...(problem.kind === 'access-denied' && problem.deny === 'implicit'
    ? { policy: problem.policyHint }
    : {}),
});
