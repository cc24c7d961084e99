import type { AwsCaller, Clock, Identity } from '../ports.ts';
import type { Call } from './call/call.ts';
import { createMemo } from './call/memo.ts';
import { type ClientSettings, clientConfig, lazily } from './client-settings.ts';
import { keepToHost } from './keep-to-host.ts';
import type { ActionOf } from './read-actions.ts';

/** Tells through STS who calls. */
export const createIdentity = (
  settings: ClientSettings,
  call: Call<ActionOf<'identity'>>,
  clock: Clock,
): Identity => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-sts');
    const client = new sdk.STSClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });
  const callers = createMemo<AwsCaller>(clock, 600_000, 1);
  return {
    caller: () =>
      callers('', async () => {
        const { sdk, client } = await connection();
        const answer = await call({ action: 'sts:GetCallerIdentity' }, (abortSignal) =>
          client.send(new sdk.GetCallerIdentityCommand({}), { abortSignal }),
        );
        return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
      }),
  };
};
