import type { AwsProblem } from '../../model/aws-problem.ts';
import { policyHint } from '../iam/policy-hint.ts';
import type { AwsAction } from '../write-actions.ts';
import { errorFacts, errorKind } from './error-kind.ts';

/** What a call is about, for the sentence that says that it is not there. */
export interface Subject {
  readonly what: Extract<AwsProblem, { kind: 'not-found' }>['what'];
  readonly name: string;
}

export interface FailedCall {
  readonly action: AwsAction;
  readonly region: string;
  /** Cluster that the call names. */
  readonly cluster?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly retryAfterMs: number;
  readonly afterMs: number;
}

const EXPIRED: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'RequestExpired',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
]);

const NO_CREDENTIALS: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'ProviderError',
]);

const DENIED: ReadonlySet<string> = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'UnauthorizedOperation',
]);

const ABSENT: ReadonlySet<string> = new Set([
  'LoadBalancerNotFoundException',
  'ObjectNotFoundException',
  'ResourceNotFoundException',
  'ServiceNotActiveException',
  'ServiceNotFoundException',
  'TargetGroupNotFound',
  'TargetGroupNotFoundException',
]);

const denied = (message: string, { action, region }: FailedCall): AwsProblem => {
  const [, principal] = /User: (arn:\S+)/.exec(message) ?? [];
  const [, missing = action] = /perform: ([a-z-]+:\w+)/.exec(message) ?? [];
  const [, resource] = /on resource: (\S+?)[.,]?(?:\s|$)/.exec(message) ?? [];
  return {
    kind: 'access-denied',
    region,
    action: missing,
    resource: resource === '*' ? undefined : resource,
    principal,
    deny: /explicit deny/.test(message) ? 'explicit' : 'implicit',
    policyHint: policyHint(missing),
  };
};

const notFound = (
  name: string,
  message: string,
  { region, cluster, subject }: FailedCall,
): AwsProblem | undefined => {
  if (name === 'ClusterNotFoundException' && cluster !== undefined)
    return { kind: 'not-found', region, what: 'cluster', name: cluster };
  if (subject === undefined) return undefined;
  if (name === 'ResourceNotFoundException' && /log group/.test(message)) {
    const [group = subject.name] = subject.name.split(':log-stream:');
    return { kind: 'not-found', region, what: 'log-group', name: group };
  }
  const unknownDefinition =
    name === 'ClientException' && /^Unable to describe task def/.test(message);
  return ABSENT.has(name) || unknownDefinition
    ? { kind: 'not-found', region, ...subject }
    : undefined;
};

/** Says what an error of the SDK means for a person. It keeps AWS's message only where nothing better is known. */
export const toProblem = (error: unknown, call: FailedCall): AwsProblem => {
  const { name, message } = errorFacts(error);
  const { action, region } = call;
  switch (errorKind(error)) {
    case 'throttled':
      return { kind: 'throttled', region, action, retryAfterMs: call.retryAfterMs };
    case 'timeout':
      return { kind: 'timeout', region, action, afterMs: call.afterMs };
    case 'connection':
      return { kind: 'unreachable', region, action };
    default:
  }
  if (DENIED.has(name)) return denied(message, call);
  if (EXPIRED.has(name) || (NO_CREDENTIALS.has(name) && /expired/i.test(message)))
    return { kind: 'expired-credentials', region };
  if (NO_CREDENTIALS.has(name)) return { kind: 'no-credentials', region };
  return (
    notFound(name, message, call) ?? {
      kind: 'other',
      region,
      action,
      code: name || 'Error',
      message,
    }
  );
};
