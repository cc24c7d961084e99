import type { TaskDefinition } from '../../model/task-definition.ts';

/** The fixed host ports of one task, ascending. */
export interface HostPorts {
  readonly tcp: readonly number[];
  readonly udp: readonly number[];
}

/**
 * Host ports that a task takes of its instance. In awsvpc mode the task has ports of its own, in none it has no ports;
 * in host mode a mapping without host port takes the container's. Dynamic ports and ranges reserve nothing
 * (amazon-ecs-agent, ToHostResources).
 */
export const hostPorts = ({ networkMode, containerDefinitions }: TaskDefinition): HostPorts => {
  if (networkMode === 'awsvpc' || networkMode === 'none') return { tcp: [], udp: [] };
  const mappings = (containerDefinitions ?? []).flatMap(({ portMappings }) => portMappings ?? []);
  const fixed = (protocol: string): readonly number[] => {
    const ports = mappings
      .filter((mapping) => (mapping.protocol ?? 'tcp').toLowerCase() === protocol)
      .map(({ hostPort, containerPort }) =>
        networkMode === 'host' ? hostPort || (containerPort ?? 0) : (hostPort ?? 0),
      );
    return [...new Set(ports)].filter((port) => port > 0).sort((one, other) => one - other);
  };
  return { tcp: fixed('tcp'), udp: fixed('udp') };
};
