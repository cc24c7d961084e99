import { AwsError } from './aws-error.ts';
import type { Caller } from './caller.ts';
import type { Decoded } from './decode.ts';
import type { Fault } from './faults.ts';
import { halfFail } from './half-fail.ts';
import type { Context } from './operation.ts';

/** One call as it arrived, for whoever counts or judges calls. */
export interface Call {
  /** As IAM names it, such as `ecs:DescribeServices`. */
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
}

/** What stands in front of the operations. */
export interface Gate {
  /** Whether the caller's policies allow the call. */
  readonly authorize: (call: Call) => boolean;
  /** Whether ECS's rate of the operation allows one more call now. */
  readonly mayPass: (operation: string) => boolean;
}

const denied = ({ action, caller }: Call, query: boolean): AwsError =>
  new AwsError(
    query ? 'AccessDenied' : 'AccessDeniedException',
    `User: ${caller.arn} is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`,
    query ? 403 : 400,
  );

const throttled = (query: boolean): AwsError =>
  new AwsError(query ? 'Throttling' : 'ThrottlingException', 'Rate exceeded');

/** Answers one call: authorization, rate, faults, then the operation. Throws AwsError. */
export const answerCall = (
  context: Context,
  gate: Gate,
  decoded: Decoded,
  call: Call,
  faults: readonly Fault[],
): object => {
  const query = decoded.service.protocol === 'query';
  const has = (kind: Fault['kind']): boolean => faults.some((fault) => fault.kind === kind);
  if (has('accessDenied') || !gate.authorize(call)) throw denied(call, query);
  if (has('throttle')) throw throttled(query);
  if (decoded.service.iamPrefix === 'ecs' && !gate.mayPass(decoded.operation)) {
    throw throttled(query);
  }
  if (has('serverError')) {
    throw new AwsError(
      query ? 'InternalFailure' : 'ServerException',
      'Service Unavailable. Please try again later.',
      500,
    );
  }
  const { operations } = decoded.service;
  const operation = Object.hasOwn(operations, decoded.operation)
    ? operations[decoded.operation]
    : undefined;
  if (operation === undefined) {
    throw new AwsError(
      query ? 'InvalidAction' : 'UnknownOperationException',
      `The simulated account does not answer ${call.action}.`,
    );
  }
  const answer = operation(context, decoded.input);
  return has('halfFailed') ? halfFail(answer) : answer;
};
