/** How an error of the SDK is treated: tried again or not, and after what pause. */
export type ErrorKind = 'throttled' | 'server' | 'timeout' | 'connection' | 'final';

const THROTTLING: ReadonlySet<string> = new Set([
  'BandwidthLimitExceeded',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

const SERVER: ReadonlySet<string> = new Set([
  'InternalFailure',
  'InternalServerError',
  'InternalServiceException',
  'InternalServiceFault',
  'ConcurrentUpdateException',
  'ServerException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);

const CONNECTION: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Name, code and message of anything that was thrown; empty where there is none. */
export const errorFacts = (
  error: unknown,
): { readonly name: string; readonly code: string; readonly message: string } => {
  if (typeof error !== 'object' || error === null) return { name: '', code: '', message: '' };
  return {
    name: 'name' in error && typeof error.name === 'string' ? error.name : '',
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    message: 'message' in error && typeof error.message === 'string' ? error.message : '',
  };
};

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return 0;
  const { $metadata: metadata } = error;
  if (typeof metadata !== 'object' || metadata === null) return 0;
  return 'httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : 0;
};

/** The SDK names a broken connection TimeoutError; its code, or its message where the code got lost, tells the difference. */
const BROKEN = /socket hang up|\bE(?:AI_AGAIN|CONN(?:REFUSED|RESET)|HOSTUNREACH|NOTFOUND|PIPE)\b/;

/** Tells the errors apart that are worth another try, where a call may be repeated at all. */
export const errorKind = (error: unknown): ErrorKind => {
  const { name, code, message } = errorFacts(error);
  if (THROTTLING.has(name) || statusOf(error) === 429) return 'throttled';
  if (CONNECTION.has(code) || BROKEN.test(message)) return 'connection';
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  return SERVER.has(name) || statusOf(error) >= 500 ? 'server' : 'final';
};
