import type { PrepareFilter } from './filter.ts';

const EXTERNAL = 'ecs.capability.external';

/**
 * Launch type EC2 means instances in AWS, EXTERNAL those of ECS Anywhere, which carry an attribute of their own. With a
 * capacity provider only its instances count.
 */
export const launchType: PrepareFilter = ({ cluster, launchType: asked, capacityProvider }) => {
  const isExternal = (instance: number): boolean =>
    cluster.attributes[instance]?.has(EXTERNAL) ?? false;
  const allExternal =
    cluster.size > 0 && cluster.attributes.every((attributes) => attributes.has(EXTERNAL));
  const wanted = asked ?? (allExternal ? 'EXTERNAL' : 'EC2');
  const typeOf = (instance: number): string => (isExternal(instance) ? 'EXTERNAL' : 'EC2');
  return {
    reason: () => 'LAUNCH_TYPE',
    capacity: (instance) => {
      const own =
        capacityProvider === undefined || cluster.capacityProviders[instance] === capacityProvider;
      return own && typeOf(instance) === wanted ? Number.POSITIVE_INFINITY : 0;
    },
    finding: (instance) =>
      typeOf(instance) === wanted
        ? {
            need: capacityProvider ?? wanted,
            free: cluster.capacityProviders[instance] ?? null,
            total: null,
            never: true,
          }
        : { need: wanted, free: typeOf(instance), total: null, never: true },
  };
};
