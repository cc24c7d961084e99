import * as z from 'zod';
import { validationException } from '../wire/aws-error.ts';
import { type Operations, operation } from '../wire/operation.ts';

/** GetCallerIdentity: the account's user, or the session that AssumeRole gave the keys to. */
const getCallerIdentity = operation(z.looseObject({}), ({ caller }) => ({
  Arn: caller.arn,
  UserId: caller.userId,
  Account: caller.arn.split(':')[4],
}));

const NAME = /^[\w+=,.@-]{2,64}$/;

const schema = z.looseObject({
  RoleArn: z.string().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/),
  RoleSessionName: z.string().regex(NAME),
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).default(3_600),
  SourceIdentity: z.string().regex(NAME).optional(),
});

/** AssumeRole: every role of every account lets itself be assumed, unless a fault says otherwise. */
const assumeRole = operation(
  schema,
  ({ world, assumeRole: assume }, wish) => {
    const made = assume(wish.RoleArn, wish.RoleSessionName);
    const expires = world.timeline.now() + wish.DurationSeconds * 1000;
    return {
      Credentials: {
        AccessKeyId: made.accessKeyId,
        SecretAccessKey: made.secretAccessKey,
        SessionToken: made.sessionToken,
        Expiration: new Date(expires).toISOString(),
      },
      AssumedRoleUser: { AssumedRoleId: made.caller.userId, Arn: made.caller.arn },
      SourceIdentity: wish.SourceIdentity,
    };
  },
  validationException,
);

/** The operations of STS that the account answers. */
export const STS_OPERATIONS: Operations = {
  AssumeRole: assumeRole,
  GetCallerIdentity: getCallerIdentity,
};
