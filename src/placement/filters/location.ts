import type { PrepareFilter } from './filter.ts';

/** An awsvpc task goes only to a zone of its subnets (RunTask failure LOCATION). */
export const location: PrepareFilter = ({ cluster, demand, availabilityZones }) => {
  const zones = demand.networkInterfaces > 0 ? availabilityZones : undefined;
  const zoneOf = (instance: number): string | undefined =>
    cluster.attributes[instance]?.get('ecs.availability-zone');
  return {
    reason: () => 'LOCATION',
    capacity: (instance) => {
      const zone = zoneOf(instance);
      const fits = zones === undefined || zone === undefined || zones.includes(zone);
      return fits ? Number.POSITIVE_INFINITY : 0;
    },
    finding: (instance) => ({
      need: (zones ?? []).join(', '),
      free: zoneOf(instance) ?? null,
      total: null,
      never: true,
    }),
  };
};
