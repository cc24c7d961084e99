import type { Path } from '../model/parse-leniently.ts';
import { hasPlaceholder } from '../model/placeholder.ts';
import type { Service } from '../model/service.ts';
import type { ContainerDefinition } from '../model/task-definition.ts';
import type { ServiceContext } from './rule-context.ts';

/** Where a load balancer of a service sends its traffic. */
export interface BalancedContainer {
  /** Path of the load balancer in the service. */
  readonly path: Path;
  readonly container: string;
  readonly port: number;
  readonly mappings: NonNullable<ContainerDefinition['portMappings']>;
}

/** The containers that the load balancers of a service name, where they exist and their port mappings are known. */
export const balancedContainers = (
  { loadBalancers = [] }: Service,
  { referenced }: Pick<ServiceContext, 'referenced'>,
): readonly BalancedContainer[] => {
  const containers = referenced?.task.containerDefinitions ?? [];
  return loadBalancers.flatMap(({ containerName, containerPort: port }, index) => {
    const place = containers.findIndex(({ name }) => name === containerName);
    const found = containers[place];
    if (containerName === undefined || hasPlaceholder(containerName)) return [];
    if (found === undefined || port === undefined) return [];
    const open = ['containerDefinitions', place, 'portMappings'] as const;
    const mappings = found.portMappings ?? [];
    const unknown = mappings.some(
      ({ containerPort, protocol }, at) =>
        referenced?.isUnknown(...open, at) === true ||
        hasPlaceholder(protocol) ||
        (containerPort === undefined && referenced?.isUnknown(...open, at, 'containerPort')),
    );
    if (referenced?.isUnknown(...open) === true || unknown) return [];
    return [{ path: ['loadBalancers', index], container: containerName, port, mappings }];
  });
};
