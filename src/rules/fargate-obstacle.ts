import { hasPlaceholder } from '../model/placeholder.ts';
import { makeReady } from './applies.ts';
import { reportsOf } from './engine.ts';
import logDriverRunsOnFargate from './fargate/log-driver-runs-on-fargate.ts';
import noDockerSecurityOptionsOnFargate from './fargate/no-docker-security-options-on-fargate.ts';
import noHostPathOnFargate from './fargate/no-host-path-on-fargate.ts';
import noIpcModeOnFargate from './fargate/no-ipc-mode-on-fargate.ts';
import noPlacementConstraintsOnFargate from './fargate/no-placement-constraints-on-fargate.ts';
import noPrivilegedOnFargate from './fargate/no-privileged-on-fargate.ts';
import { fillTemplate } from './fill-template.ts';
import type { ReferencedTask, ServiceContext } from './rule-context.ts';

/** ECS compares the parameters with what Fargate supports when it decides where a revision can run. */
const RULES = [
  noPrivilegedOnFargate,
  noDockerSecurityOptionsOnFargate,
  noHostPathOnFargate,
  noPlacementConstraintsOnFargate,
  noIpcModeOnFargate,
  logDriverRunsOnFargate,
].map(makeReady);

/**
 * Whether a definition asks for Fargate, or may. AWS also takes one that asks for EC2 only, when it happens to fit; then
 * `compatibilities` of its describe output names FARGATE.
 */
export const mayFitFargate = ({ task, isUnknown }: ReferencedTask): boolean => {
  const { requiresCompatibilities: asked = [], compatibilities: concluded } = task;
  if (Array.isArray(concluded) && concluded.includes('FARGATE')) return true;
  return (
    isUnknown('requiresCompatibilities') ||
    asked.some((target) => /^\s*fargate\s*$/i.test(target) || hasPlaceholder(target))
  );
};

/** The first thing in a definition that Fargate refuses, as a sentence; undefined when there is none. */
export const fargateObstacle = (
  { task, isUnknown }: ReferencedTask,
  service: ServiceContext,
): string | undefined => {
  const context = { ...service, isUnknown, targets: ['FARGATE'] as const };
  for (const ready of RULES)
    for (const { message, values } of reportsOf(ready, { kind: 'task', value: task, context }))
      return fillTemplate(ready.rule.messages[message] ?? '', values);
  return undefined;
};
