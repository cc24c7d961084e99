import { type SandboxCall, sandboxCallSchema } from '../../../model/onboarding/sandbox-entry.ts';
import type { Call } from '../wire/answer-call.ts';
import { AwsError, invalidParameter } from '../wire/aws-error.ts';
import { accessKeyIdOf } from '../wire/caller.ts';
import { type Decoded, decode } from '../wire/decode.ts';
import { encodeAnswer, encodeError } from '../wire/encode.ts';
import type { RawRequest, Responder } from '../wire/listen.ts';
import type { KeptJournal } from './keep-journal.ts';

const READS = /^[a-z-]+:(?:Describe|List|Get|Filter)/;

/** Whether a call only looks. */
export const isRead = ({ action }: Pick<Call, 'action'>): boolean => READS.test(action);

const WRITES: readonly string[] = [
  'ecs:UpdateService',
  'application-autoscaling:RegisterScalableTarget',
];

/** A call that a journal can hold; undefined for whatever else a request may be. */
const writeIn = ({ target, authorization, body }: RawRequest): Decoded | undefined => {
  if (accessKeyIdOf(authorization) === undefined) return undefined;
  try {
    const decoded = decode(target, body);
    const action = `${decoded?.service.iamPrefix}:${decoded?.operation}`;
    return WRITES.includes(action) ? decoded : undefined;
  } catch {
    return undefined;
  }
};

const callOf = ({ operation, input }: Decoded): SandboxCall => {
  const parsed = sandboxCallSchema.safeParse({ operation, input });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidParameter(
    `A sandbox does not take this: ${issue?.path.slice(1).join('.')} ${issue?.message}`,
  );
};

/**
 * Answers requests after it has caught up with the journal; calls that change the account go through it. Where the journal cannot
 * be reached, the connection breaks: nobody knows then whether a call was written down.
 */
export const answerJournaled =
  (kept: KeptJournal, respond: Responder, newRequestId: () => string): Responder =>
  async (request) => {
    const decoded = writeIn(request);
    try {
      if (decoded === undefined) {
        await kept.catchUp();
        return await respond(request);
      }
      const outcome = await kept.call(callOf(decoded));
      if (!outcome.ok) throw outcome.problem;
      return encodeAnswer(decoded, outcome.answer, newRequestId());
    } catch (error) {
      return error instanceof AwsError ? encodeError(decoded, error, newRequestId()) : undefined;
    }
  };
