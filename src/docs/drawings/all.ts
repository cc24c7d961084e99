import { awsvpc } from './awsvpc.ts';
import { binpack } from './binpack.ts';
import { bridge } from './bridge.ts';
import { capacityProvider } from './capacity-provider.ts';
import { cluster } from './cluster.ts';
import { deploymentCircuitBreaker } from './deployment-circuit-breaker.ts';
import type { Drawing } from './drawing.ts';
import { dynamicPortMapping } from './dynamic-port-mapping.ts';
import { host } from './host.ts';
import { iamRolesOverview } from './iam-roles-overview.ts';
import { minMaxHealthyPercent } from './min-max-healthy-percent.ts';
import { networkMode } from './network-mode.ts';
import { placementStrategy } from './placement-strategy.ts';
import { rollingUpdate } from './rolling-update.ts';
import { spread } from './spread.ts';
import { taskDefinition } from './task-definition.ts';
import { taskExecutionRole } from './task-execution-role.ts';
import { taskLifecycle } from './task-lifecycle.ts';
import { taskRole } from './task-role.ts';

/** Every drawing of the knowledge base, in the order of the ids. */
export const drawings: readonly Drawing[] = [
  awsvpc,
  binpack,
  bridge,
  capacityProvider,
  cluster,
  deploymentCircuitBreaker,
  dynamicPortMapping,
  host,
  iamRolesOverview,
  minMaxHealthyPercent,
  networkMode,
  placementStrategy,
  rollingUpdate,
  spread,
  taskDefinition,
  taskExecutionRole,
  taskLifecycle,
  taskRole,
];
