import type { EcsDeployment, EcsService } from '../../../model/ecs-service.ts';
import { revisionName } from '../../live/names/arn-names.ts';

/** The deployment that is on its way; undefined where all is deployed. */
export const underWay = ({ deployments }: EcsService): EcsDeployment | undefined => {
  const [primary, ...others] = deployments;
  return primary !== undefined &&
    (primary.rolloutState === 'IN_PROGRESS' || others.some(({ status }) => status === 'ACTIVE'))
    ? primary
    : undefined;
};

/** `A deployment of web:42 is in progress (rolloutState IN_PROGRESS)`. */
export const deploymentWords = ({ taskDefinition, rolloutState }: EcsDeployment): string => {
  const what = taskDefinition === undefined ? '' : ` of ${revisionName(taskDefinition)}`;
  return `A deployment${what} is in progress${rolloutState === undefined ? '' : ` (rolloutState ${rolloutState})`}`;
};
