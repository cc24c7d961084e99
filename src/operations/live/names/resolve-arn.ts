import type { AwsReaders } from '../../../ports.ts';
import { createCollector } from '../answer/collector.ts';
import { parseServiceArn } from './arn-names.ts';
import { allClusters, servicesOf } from './catalogue.ts';
import { accountNames, type Resolution, unknown } from './resolution.ts';

/** Old ARNs do not name the cluster. */
const clusterOf = async (readers: AwsReaders, service: string): Promise<string | undefined> => {
  const collector = createCollector();
  const services = await servicesOf(await allClusters([readers], collector), collector);
  return services.find((one) => one.service === service)?.cluster;
};

/**
 * The service of an ARN; undefined where the text is none. ARNs name the account by its number, which only AWS can tell of a
 * profile; the Region is enough where it is unique.
 */
export const resolveArn = async (
  query: string,
  accounts: readonly AwsReaders[],
): Promise<Resolution | undefined> => {
  const arn = parseServiceArn(query);
  if (arn === undefined) return undefined;
  const inRegion = accounts.filter(({ region }) => region === arn.region);
  const collector = createCollector();
  const callers = await Promise.all(
    inRegion.map(async (readers) => ({
      readers,
      caller: await collector.read('the account', readers.identity.caller()),
    })),
  );
  const own = callers.find(
    ({ caller }) => caller.known && caller.value.accountId === arn.accountId,
  );
  const [only, ...others] = callers;
  const readers =
    own?.readers ??
    (others.length === 0 && only?.caller.known === false ? only.readers : undefined);
  if (readers === undefined)
    return unknown(query, {
      sentence: `That service is in account ${arn.accountId}, ${arn.region}, where Stevedore does not look. It looks into ${accountNames(accounts)}.`,
      todo: 'Add the account and Region to stevedore.yml, or ask for a service in one of these.',
      gaps: collector.gaps(),
    });
  const cluster = arn.cluster ?? (await clusterOf(readers, arn.service));
  return cluster === undefined
    ? unknown(query, {
        sentence: `No cluster in ${arn.region} has a service ${arn.service}.`,
        todo: 'List the services.',
      })
    : { kind: 'found', by: 'arn', target: { readers, cluster, service: arn.service } };
};
