/** Why AWS did not answer a call, told apart as far as it changes what a person does next. */
export type AwsProblem = { readonly region: string } & (
  | {
      readonly kind: 'access-denied';
      /** The missing action as IAM names it, such as `ecs:DescribeServices`. */
      readonly action: string;
      /** ARN that the call was for; absent where AWS names none. */
      readonly resource?: string | undefined;
      /** Who was refused, as an ARN; absent where AWS does not say. */
      readonly principal?: string | undefined;
      /** `explicit`: a policy forbids it, so that adding an allow does not help. */
      readonly deny: 'implicit' | 'explicit';
      /** One statement of an IAM policy, as JSON on one line, that would allow it. */
      readonly policyHint: string;
    }
  | { readonly kind: 'throttled'; readonly action: string; readonly retryAfterMs: number }
  | {
      readonly kind: 'not-found';
      readonly what:
        | 'cluster'
        | 'service'
        | 'task'
        | 'task-definition'
        | 'target-group'
        | 'log-group'
        | 'log-stream'
        | 'resource';
      readonly name: string;
    }
  | { readonly kind: 'timeout'; readonly action: string; readonly afterMs: number }
  | { readonly kind: 'unreachable'; readonly action: string }
  | { readonly kind: 'no-credentials' }
  | { readonly kind: 'expired-credentials' }
  | {
      readonly kind: 'other';
      readonly action: string;
      /** AWS's name of the error, such as `ClientException`. */
      readonly code: string;
      readonly message: string;
    }
);

const sentence = (problem: AwsProblem): string => {
  const { region } = problem;
  switch (problem.kind) {
    case 'access-denied':
      return `AWS denied ${problem.action} in ${region}.`;
    case 'throttled':
      return `AWS throttled ${problem.action} in ${region}.`;
    case 'not-found':
      return `AWS knows no ${problem.what.replace('-', ' ')} ${problem.name} in ${region}.`;
    case 'timeout':
      return `AWS did not answer ${problem.action} in ${region} within ${problem.afterMs} ms.`;
    case 'unreachable':
      return `AWS could not be reached in ${region} for ${problem.action}.`;
    case 'no-credentials':
      return `There are no AWS credentials to call AWS in ${region}.`;
    case 'expired-credentials':
      return 'The AWS credentials are expired or not valid.';
    case 'other':
      return `AWS answered ${problem.action} in ${region} with ${problem.code}.`;
  }
};

/** The one error that every AWS port rejects with. */
export class AwsProblemError extends Error {
  readonly problem: AwsProblem;

  constructor(problem: AwsProblem, options?: ErrorOptions) {
    super(sentence(problem), options);
    this.name = 'AwsProblemError';
    this.problem = problem;
  }
}

/** The problem that an error carries; undefined for an error that did not come from an AWS port. */
export const awsProblemOf = (error: unknown): AwsProblem | undefined =>
  error instanceof AwsProblemError ? error.problem : undefined;
