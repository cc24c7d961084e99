import type { ChangeAccount } from '../../../../src/change-ports.ts';
import type { ChangeTarget } from '../../../../src/model/change/change.ts';
import type { Observed } from '../../../../src/model/change/observed.ts';
import { observedOf } from '../../../../src/operations/change/observed-of.ts';

/** What is observed of a service, without any judgement. */
export const observe = async (account: ChangeAccount, target: ChangeTarget): Promise<Observed> => {
  const readers = account.fresh();
  const { cluster, service } = target;
  const found = (await readers.ecs.describeServices(cluster, [service])).value.services[0];
  if (found === undefined) throw new Error(`There is no ${service}.`);
  return observedOf(found, (await readers.scaling.target(cluster, service)).value);
};
