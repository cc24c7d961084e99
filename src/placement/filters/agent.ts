import type { PrepareFilter } from './filter.ts';

/** The agent must be connected; ECS refuses rather than waits (RunTask failure AGENT). */
export const agent: PrepareFilter = ({ cluster }) => ({
  reason: () => 'AGENT',
  capacity: (instance) =>
    cluster.agentConnected[instance] === true ? Number.POSITIVE_INFINITY : 0,
  finding: (instance) => ({
    need: 'connected',
    free: cluster.agentConnected[instance] === true ? 'connected' : 'disconnected',
    total: null,
    never: false,
  }),
});
