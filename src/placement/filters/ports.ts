import type { UsedPorts } from '../../model/cluster-snapshot.ts';
import { limitMax } from '../tables.ts';
import type { PrepareFilter } from './filter.ts';

const RESERVED_PORTS_MAX = limitMax('reserved-ports');
const NO_PORTS: UsedPorts = { tcp: [], udp: [], reservedTcp: [], reservedUdp: [] };

const label = (tcp: readonly number[], udp: readonly number[]): string =>
  [...tcp.map((port) => `${port}/tcp`), ...udp.map((port) => `${port}/udp`)].join(', ');

/**
 * Every fixed host port free, and room below the 100 host ports that an instance may reserve, the agent's own included
 * (API reference, PortMapping.hostPort). Two tasks with the same fixed port never share an instance.
 */
export const ports: PrepareFilter = ({ cluster, demand }) => {
  const { tcpPorts, udpPorts } = demand;
  const wanted = tcpPorts.length + udpPorts.length;
  const taken = (used: UsedPorts) => ({
    tcp: tcpPorts.filter((port) => used.tcp.includes(port)),
    udp: udpPorts.filter((port) => used.udp.includes(port)),
  });
  return {
    reason: () => 'RESOURCE:PORTS',
    capacity: (instance) => {
      if (wanted === 0) return Number.POSITIVE_INFINITY;
      const used = cluster.ports[instance] ?? NO_PORTS;
      if (used.tcp.length + used.udp.length + wanted > RESERVED_PORTS_MAX) return 0;
      const { tcp, udp } = taken(used);
      return tcp.length + udp.length === 0 ? 1 : 0;
    },
    finding: (instance, placed) => {
      const used = cluster.ports[instance] ?? NO_PORTS;
      const free = RESERVED_PORTS_MAX - used.tcp.length - used.udp.length;
      const own = used.reservedTcp.length + used.reservedUdp.length;
      if (placed === 0 && wanted > free)
        return {
          need: `${wanted} host ports`,
          free: `${Math.max(0, free)} of ${RESERVED_PORTS_MAX}`,
          total: `${RESERVED_PORTS_MAX}`,
          never: wanted + own > RESERVED_PORTS_MAX,
        };
      const { tcp, udp } = placed > 0 ? { tcp: tcpPorts, udp: udpPorts } : taken(used);
      return {
        need: label(tcpPorts, udpPorts),
        free: `in use: ${label(tcp, udp) || 'none'}`,
        total: null,
        never:
          tcp.some((port) => used.reservedTcp.includes(port)) ||
          udp.some((port) => used.reservedUdp.includes(port)),
      };
    },
  };
};
