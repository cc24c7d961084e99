import type { RegisterScalableTargetCommandInput } from '@aws-sdk/client-application-auto-scaling';
import type { ScalingWriter } from '../../change-ports.ts';
import type { Call } from '../call/call.ts';
import { type ClientSettings, clientConfig, lazily } from '../client-settings.ts';
import { keepToHost } from '../keep-to-host.ts';
import { scalableService } from '../scaling.ts';
import type { WriteAction } from '../write-actions.ts';

/** Changes Application Auto Scaling through the SDK; what is not named stays as it is. */
export const createScalingWriter = (
  settings: ClientSettings,
  call: Call<WriteAction>,
): ScalingWriter => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-application-auto-scaling');
    const client = new sdk.ApplicationAutoScalingClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });
  const register = async (
    cluster: string,
    service: string,
    change: Pick<
      RegisterScalableTargetCommandInput,
      'MinCapacity' | 'MaxCapacity' | 'SuspendedState'
    >,
  ): Promise<void> => {
    const { sdk, client } = await connection();
    const command = new sdk.RegisterScalableTargetCommand({
      ...scalableService(cluster, service),
      ...change,
    });
    const about = {
      action: 'application-autoscaling:RegisterScalableTarget',
      cluster,
      subject: { what: 'service', name: service },
    } as const;
    await call(about, (abortSignal) => client.send(command, { abortSignal }));
  };
  return {
    setRange: ({ cluster, service, minCapacity, maxCapacity }) =>
      register(cluster, service, { MinCapacity: minCapacity, MaxCapacity: maxCapacity }),
    suspendScaleIn: ({ cluster, service, suspended }) =>
      register(cluster, service, { SuspendedState: { DynamicScalingInSuspended: suspended } }),
  };
};
