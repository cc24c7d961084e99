import type { UsedPorts } from '../../model/cluster-snapshot.ts';
import type { ContainerInstance } from '../../model/container-instance.ts';
import { reservedTcpPorts } from '../tables.ts';
import type { Remarks } from './remarks.ts';
import { setOf } from './resources.ts';

/**
 * Host ports that no further task gets. AWS lists ports the other way round than CPU and memory: in remainingResources
 * stand the ports in use, and whatever is not listed is free.
 */
export const usedPorts = (
  instance: ContainerInstance,
  operatingSystem: string,
  remarks: Remarks,
  who: string,
): UsedPorts => {
  const defaults = reservedTcpPorts[operatingSystem === 'windows' ? 'windows' : 'linux'];
  const reservedTcp = setOf(instance.registeredResources, 'PORTS') ?? defaults;
  const reservedUdp = setOf(instance.registeredResources, 'PORTS_UDP') ?? [];
  const tcp = setOf(instance.remainingResources, 'PORTS');
  if (tcp === undefined)
    remarks.add(
      'remainingResources has no PORTS; only the ports that ECS agents reserve are taken as used',
      who,
    );
  const udp = setOf(instance.remainingResources, 'PORTS_UDP') ?? reservedUdp;
  return { tcp: tcp ?? reservedTcp, udp, reservedTcp, reservedUdp };
};
