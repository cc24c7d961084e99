import type { Call } from '../call/call.ts';
import { type ClientSettings, clientConfig, lazily } from '../client-settings.ts';
import { keepToHost } from '../keep-to-host.ts';
import type { ActionOf } from '../read-actions.ts';

const connect = async (settings: ClientSettings) => {
  const sdk = await import('@aws-sdk/client-ecs');
  const client = new sdk.ECSClient(clientConfig(settings));
  keepToHost(client, settings.onlyHost);
  return { sdk, client };
};

/** What the readers of ECS work with. */
export interface EcsParts {
  readonly connection: () => ReturnType<typeof connect>;
  readonly call: Call<ActionOf<'ecs'>>;
}

/** The SDK is loaded at the first call, so that commands that need no AWS start fast. */
export const ecsParts = (settings: ClientSettings, call: Call<ActionOf<'ecs'>>): EcsParts => ({
  connection: lazily(() => connect(settings)),
  call,
});
