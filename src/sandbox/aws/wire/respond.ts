import type { Prng } from '../world/prng.ts';
import type { World } from '../world/world.ts';
import { answerCall, type Call, type Gate } from './answer-call.ts';
import { AwsError } from './aws-error.ts';
import { accessKeyIdOf } from './caller.ts';
import type { Credentials } from './credentials.ts';
import { type Decoded, decode } from './decode.ts';
import { type Encoded, encodeAnswer, encodeError } from './encode.ts';
import type { Fault, Faults } from './faults.ts';
import type { RawRequest, Responder } from './listen.ts';
import type { Context } from './operation.ts';

export interface ResponderParts {
  readonly world: World;
  /** Lets the world catch up with the clock. */
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly faults: Faults;
  readonly prng: Prng;
  readonly credentials: Credentials;
  readonly refusals: Context['refusals'];
  readonly note: (call: Call) => void;
  readonly gate: Gate;
}

const callOf = (parts: ResponderParts, request: RawRequest, decoded: Decoded): Call => {
  const accessKeyId = accessKeyIdOf(request.authorization);
  if (accessKeyId === undefined) {
    const query = decoded.service.protocol === 'query';
    throw new AwsError(
      query ? 'MissingAuthenticationToken' : 'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      query ? 403 : 400,
    );
  }
  return {
    action: `${decoded.service.iamPrefix}:${decoded.operation}`,
    input: decoded.input,
    caller: parts.credentials.callerOf(accessKeyId),
  };
};

const toAwsError = (error: unknown): AwsError =>
  error instanceof AwsError
    ? error
    : new AwsError(
        'ServerException',
        `The simulated account failed: ${error instanceof Error ? error.message : String(error)}`,
        500,
      );

const milliseconds = (faults: readonly Fault[]): number =>
  faults.reduce((sum, fault) => sum + (fault.kind === 'latency' ? fault.milliseconds : 0), 0);

/** Answers raw requests: decodes, lets the world catch up, runs the operation, encodes. */
export const createResponder =
  (parts: ResponderParts): Responder =>
  async (request) => {
    const requestId = parts.prng.uuid();
    let decoded: Decoded | undefined;
    let faults: readonly Fault[] = [];
    let encoded: Encoded;
    try {
      decoded = decode(request.target, request.body);
      if (decoded === undefined) {
        throw new AwsError(
          'UnknownOperationException',
          'No service of the simulated account answers that.',
        );
      }
      const call = callOf(parts, request, decoded);
      parts.note(call);
      faults = parts.faults.take(call.action);
      if (faults.some(({ kind }) => kind === 'timeout')) return await new Promise(() => undefined);
      parts.now();
      const context: Context = {
        world: parts.world,
        caller: call.caller,
        refusals: parts.refusals,
        assumeRole: parts.credentials.assumeRole,
      };
      const answer = answerCall(context, parts.gate, decoded, call, faults);
      encoded = encodeAnswer(decoded, answer, requestId);
    } catch (error) {
      encoded = encodeError(decoded, toAwsError(error), requestId);
    }
    const late = milliseconds(faults);
    if (late > 0) {
      await new Promise<void>((resolve) => {
        parts.after(late, resolve);
      });
    }
    return faults.some(({ kind }) => kind === 'lostAnswer') ? undefined : encoded;
  };
