import { OF_DEPLOYMENT, type VerdictRule } from './verdict-rule.ts';

const WHO: Readonly<Record<string, { readonly reason: string; readonly todo: string }>> = {
  CODE_DEPLOY: {
    reason:
      'CodeDeploy deploys it, and UpdateService takes no task definition and no new deployment for it',
    todo: 'Start or roll back the deployment in CodeDeploy.',
  },
  EXTERNAL: {
    reason:
      'another controller deploys it by task sets, and UpdateService takes no task definition and no new deployment for it',
    todo: 'Deploy with the controller that owns the task sets.',
  },
};

/** Source: API reference of UpdateService, deployment controllers. A count alone is taken for all of them. */
export const otherController: VerdictRule = {
  code: 'other-deployment-controller',
  effect: 'blocks',
  about: 'ECS does not deploy the service itself.',
  kinds: OF_DEPLOYMENT,
  judge: ({ service: { serviceName, deploymentController } }) => {
    const who = WHO[deploymentController];
    return who === undefined
      ? undefined
      : {
          sentence: `${serviceName} has the deployment controller ${deploymentController}: ${who.reason}.`,
          todo: who.todo,
        };
  },
};
