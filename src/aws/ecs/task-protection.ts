import type { TaskProtection } from '../../model/ecs-task.ts';
import { batchMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { toMs } from '../plain.ts';
import type { EcsParts } from './ecs-parts.ts';

/** Protection of tasks against scale-in; tasks that are gone or belong to no service are left out. */
export const readTaskProtection = async (
  { connection, call }: EcsParts,
  cluster: string,
  names: readonly string[],
): Promise<readonly TaskProtection[]> => {
  const { sdk, client } = await connection();
  const answers = await Promise.all(
    batches(names, batchMax('GetTaskProtection')).map((tasks) =>
      call({ action: 'ecs:GetTaskProtection', cluster }, (abortSignal) =>
        client.send(new sdk.GetTaskProtectionCommand({ cluster, tasks }), { abortSignal }),
      ),
    ),
  );
  return answers
    .flatMap(({ protectedTasks = [] }) => protectedTasks)
    .map(({ taskArn = '', protectionEnabled = false, expirationDate }) => ({
      taskArn,
      protectionEnabled,
      expiresAtMs: toMs(expirationDate),
    }));
};
