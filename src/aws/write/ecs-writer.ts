import type { UpdateServiceCommandInput } from '@aws-sdk/client-ecs';
import type { EcsWriter } from '../../change-ports.ts';
import type { Call } from '../call/call.ts';
import { type ClientSettings, clientConfig, lazily } from '../client-settings.ts';
import { keepToHost } from '../keep-to-host.ts';
import type { WriteAction } from '../write-actions.ts';

/** Changes services through the SDK. Sends what it is told and no other field: a field more would be a deployment. */
export const createEcsWriter = (settings: ClientSettings, call: Call<WriteAction>): EcsWriter => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-ecs');
    const client = new sdk.ECSClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });
  const update = async (
    input: UpdateServiceCommandInput & { readonly cluster: string; readonly service: string },
  ): Promise<void> => {
    const { sdk, client } = await connection();
    const { cluster, service } = input;
    const subject = { what: 'service', name: service } as const;
    await call({ action: 'ecs:UpdateService', cluster, subject }, (abortSignal) =>
      client.send(new sdk.UpdateServiceCommand(input), { abortSignal }),
    );
  };
  return {
    setDesiredCount: ({ cluster, service, desiredCount }) =>
      update({ cluster, service, desiredCount }),
    restart: ({ cluster, service }) => update({ cluster, service, forceNewDeployment: true }),
    deploy: ({ cluster, service, taskDefinition }) => update({ cluster, service, taskDefinition }),
  };
};
