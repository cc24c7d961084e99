import { deploymentBounds } from '../../../placement/modes/deployment-bounds.ts';
import { figure } from '../../placement/words.ts';
import { fargateSize } from './fargate-size.ts';
import { OF_COUNT, OF_DEPLOYMENT, type VerdictRule } from './verdict-rule.ts';

/** The quota cannot be read with the permissions of Stevedore, so that it is never said to suffice. */
export const fargateVcpu: VerdictRule = {
  code: 'fargate-vcpu',
  effect: 'informs',
  about: 'A quota limits the vCPU on Fargate.',
  kinds: [...OF_COUNT, ...OF_DEPLOYMENT],
  judge: ({ change, service, task, after, before: { desiredCount } }) => {
    const size = fargateSize(service, task);
    const deploys = OF_DEPLOYMENT.includes(change.kind);
    if (size === undefined || (after <= desiredCount && !deploys)) return undefined;
    const { minimumHealthyPercent, maximumPercent } = service;
    const { maximumTasks } = deploymentBounds(after, minimumHealthyPercent, maximumPercent);
    const most = figure(maximumTasks * size.vCpu);
    const percent = `maximumPercent ${maximumPercent ?? 200}`;
    const surge =
      maximumTasks > after ? `; a deployment may take ${most} for a time (${percent})` : '';
    const takes = deploys
      ? `The deployment may take ${most} vCPU for a time (${percent}), ${figure(after * size.vCpu)} after it`
      : `It takes ${figure((after - desiredCount) * size.vCpu)} vCPU more, ${figure(after * size.vCpu)} in all${surge}`;
    const [name, code] = size.isSpot ? ['Spot', 'L-36FBB829'] : ['On-Demand', 'L-3032A538'];
    return {
      sentence: `${takes}. Whether the quota has room could not be checked.`,
      todo: `See Service Quotas: Fargate ${name} vCPU resource count (${code}); new accounts have 6 or fewer.`,
    };
  },
};
