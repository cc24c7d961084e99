import type { Place } from '../world/arns.ts';
import { lastPart } from '../world/arns.ts';
import type { Prng } from '../world/prng.ts';
import type { Caller } from './caller.ts';
import type { TemporaryCredentials } from './operation.ts';

/** Who is who: keys that AssumeRole gave out belong to the role's session, all others to the account's own user. */
export interface Credentials {
  readonly callerOf: (accessKeyId: string) => Caller;
  readonly assumeRole: (roleArn: string, sessionName: string) => TemporaryCredentials;
}

export const createCredentials = ({ accountId }: Place, prng: Prng): Credentials => {
  const sessions = new Map<string, Caller>();
  return {
    callerOf: (accessKeyId) =>
      sessions.get(accessKeyId) ?? {
        accessKeyId,
        arn: `arn:aws:iam::${accountId}:user/stevedore`,
        userId: 'AIDASIMULATEDACCOUNT1',
      },
    assumeRole: (roleArn, sessionName) => {
      const accessKeyId = `ASIA${prng.hex(16).toUpperCase()}`;
      const account = roleArn.split(':')[4] ?? accountId;
      const caller = {
        accessKeyId,
        arn: `arn:aws:sts::${account}:assumed-role/${lastPart(roleArn)}/${sessionName}`,
        userId: `AROA${prng.hex(17).toUpperCase()}:${sessionName}`,
      };
      sessions.set(accessKeyId, caller);
      return {
        accessKeyId,
        secretAccessKey: prng.letters(40),
        sessionToken: prng.letters(120),
        caller,
      };
    },
  };
};
