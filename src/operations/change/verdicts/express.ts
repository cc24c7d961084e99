import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

/** Whether AWS refuses UpdateService for them is not documented, so that Stevedore does not try. */
export const express: VerdictRule = {
  code: 'express-service',
  effect: 'blocks',
  about: 'Another API manages the service.',
  kinds: OF_ALL,
  judge: ({ service: { serviceName, resourceManagementType } }) =>
    resourceManagementType !== 'ECS'
      ? undefined
      : {
          sentence: `${serviceName} is an Express service (resourceManagementType ECS): AWS manages its count and its deployments through UpdateExpressGatewayService.`,
          todo: 'Change it there: aws ecs update-express-gateway-service.',
        },
};
