import { TARGETS, type Target } from '../model/finding.ts';
import { hasPlaceholder } from '../model/placeholder.ts';
import type { Service } from '../model/service.ts';
import type { DocumentContext, ReferencedTask, ServiceContext } from './rule-context.ts';

const FARGATE_PROVIDERS: ReadonlySet<string> = new Set(['FARGATE', 'FARGATE_SPOT']);

/** Whether a capacity provider is one of AWS's own for Fargate. */
export const isFargateProvider = (name: string | undefined): boolean =>
  name !== undefined && FARGATE_PROVIDERS.has(name);

/**
 * The launch type that a service asks for: what it means where only the case is wrong, so that to put that right brings up
 * nothing new; undefined where it is none that there is.
 */
export const launchTypeOf = ({ launchType }: Service): Target | undefined => {
  const meant = launchType?.trim().toUpperCase();
  return TARGETS.find((target) => target === meant);
};

/** What the service says it runs on; null when the cluster decides, or a capacity provider of another name. */
export const capacityOf = (service: Service): Target | null => {
  const { launchType, capacityProviderStrategy = [] } = service;
  const launch = launchTypeOf(service);
  if (launch !== undefined) return launch;
  if (launchType !== undefined || capacityProviderStrategy.length === 0) return null;
  const fargate = capacityProviderStrategy.every(({ capacityProvider }) =>
    isFargateProvider(capacityProvider),
  );
  return fargate ? 'FARGATE' : null;
};

type Knows = Pick<DocumentContext, 'isUnknown'>;

const known = (value: string, unknown: boolean): string | null =>
  unknown || hasPlaceholder(value) ? null : value;

/** The deployment controller of a service; null when it is not known yet. */
export const controllerOf = (service: Service, { isUnknown }: Knows): string | null =>
  known(service.deploymentController?.type ?? 'ECS', isUnknown('deploymentController', 'type'));

/** The scheduling strategy of a service; null when it is not known yet. */
export const schedulingOf = (service: Service, { isUnknown }: Knows): string | null =>
  known(service.schedulingStrategy ?? 'REPLICA', isUnknown('schedulingStrategy'));

/** The network mode of a task definition, which is bridge where it says none; null when it is not known yet. */
const modeOf = ({ task, isUnknown }: ReferencedTask): string | null =>
  known(task.networkMode ?? 'bridge', isUnknown('networkMode'));

/** The network mode that the tasks of a service get, as far as it can be told. */
export const networkModeOf = (
  service: Service,
  { referenced }: Pick<ServiceContext, 'referenced'>,
): string | null => {
  if (referenced !== null) return modeOf(referenced);
  return capacityOf(service) === 'FARGATE' ? 'awsvpc' : null;
};

/** Whether ECS itself replaces the tasks of a service a few at a time, as it does unless told otherwise. */
export const rollsTasks = (service: Service, context: Knows): boolean =>
  controllerOf(service, context) === 'ECS' &&
  (service.deploymentConfiguration?.strategy ?? 'ROLLING') === 'ROLLING' &&
  !context.isUnknown('deploymentConfiguration', 'strategy');

/** Whether a list or text is there and not empty. */
export const isGiven = (value: string | readonly unknown[] | undefined): boolean =>
  value !== undefined && value.length > 0;

/** Every client alias of Service Connect, with its path. */
export const clientAliasesOf = ({ serviceConnectConfiguration }: Service) =>
  (serviceConnectConfiguration?.services ?? []).flatMap(({ clientAliases = [] }, index) =>
    clientAliases.map((alias, place) => ({
      alias,
      path: ['serviceConnectConfiguration', 'services', index, 'clientAliases', place],
    })),
  );
