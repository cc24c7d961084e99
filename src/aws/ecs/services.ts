import type { DescribedServices } from '../../model/ecs-service.ts';
import { batchMax, pageMax } from '../batch-facts.ts';
import { batches } from '../call/batches.ts';
import { allPages } from '../call/pages.ts';
import type { EcsParts } from './ecs-parts.ts';
import { toMissing } from './to-common.ts';
import { toService } from './to-service.ts';

/** ARNs of all services of a cluster, by name ascending. */
export const listServices = async (
  { connection, call }: EcsParts,
  cluster: string,
): Promise<readonly string[]> => {
  const { sdk, client } = await connection();
  const arns = await allPages(async (nextToken) => {
    const maxResults = pageMax('ListServices');
    const input = { cluster, maxResults, ...(nextToken ? { nextToken } : {}) };
    const page = await call({ action: 'ecs:ListServices', cluster }, (abortSignal) =>
      client.send(new sdk.ListServicesCommand(input), { abortSignal }),
    );
    return { items: page.serviceArns ?? [], next: page.nextToken };
  });
  return [...arns].sort();
};

/** Services in the order asked for, ten a call. */
export const describeServices = async (
  { connection, call }: EcsParts,
  cluster: string,
  names: readonly string[],
): Promise<DescribedServices> => {
  const { sdk, client } = await connection();
  const answers = await Promise.all(
    batches([...new Set(names)], batchMax('DescribeServices')).map((services) =>
      call({ action: 'ecs:DescribeServices', cluster }, (abortSignal) =>
        client.send(new sdk.DescribeServicesCommand({ cluster, services, include: ['TAGS'] }), {
          abortSignal,
        }),
      ),
    ),
  );
  const place = new Map(names.map((name, index) => [name.slice(name.lastIndexOf('/') + 1), index]));
  const placeOf = (name: string): number => place.get(name) ?? names.length;
  return {
    services: answers
      .flatMap(({ services = [] }) => services.map(toService))
      .sort((one, other) => placeOf(one.serviceName) - placeOf(other.serviceName)),
    missing: answers.flatMap(({ failures }) => toMissing(failures)),
  };
};
