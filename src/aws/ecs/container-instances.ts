import { type ContainerInstance, parseContainerInstance } from '../../model/container-instance.ts';
import { batchMax, pageMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { readPages } from '../call/pages.ts';
import { allOf, type Partly } from '../partly.ts';
import { toPlain } from '../plain.ts';
import type { EcsParts } from './ecs-parts.ts';
import { toMissing } from './to-common.ts';

/** All container instances of a cluster, as placement reads them; one page is described beside the next. */
export const readContainerInstances = async (
  { connection, call }: EcsParts,
  cluster: string,
): Promise<Partly<ContainerInstance>> => {
  const { sdk, client } = await connection();
  const describe = async (containerInstances: string[]): Promise<Partly<ContainerInstance>> => {
    const command = new sdk.DescribeContainerInstancesCommand({ cluster, containerInstances });
    const answer = await call(
      { action: 'ecs:DescribeContainerInstances', cluster },
      (abortSignal) => client.send(command, { abortSignal }),
    );
    const items = (answer.containerInstances ?? []).map(
      (instance) => parseContainerInstance(toPlain(instance)).value,
    );
    return { items, missing: toMissing(answer.failures) };
  };
  const described: Promise<Partly<ContainerInstance>>[] = [];
  await readPages(
    async (nextToken) => {
      const maxResults = pageMax('ListContainerInstances');
      const input = { cluster, maxResults, ...(nextToken ? { nextToken } : {}) };
      const page = await call({ action: 'ecs:ListContainerInstances', cluster }, (abortSignal) =>
        client.send(new sdk.ListContainerInstancesCommand(input), { abortSignal }),
      );
      return { items: page.containerInstanceArns ?? [], next: page.nextToken };
    },
    (arns) => {
      for (const batch of batches(arns, batchMax('DescribeContainerInstances'))) {
        const description = describe(batch);
        // A later page may fail first; this one is awaited below all the same.
        description.catch(() => undefined);
        described.push(description);
      }
    },
  );
  return allOf(await Promise.all(described));
};
