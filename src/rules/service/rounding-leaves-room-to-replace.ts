import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { rollsTasks, schedulingOf } from '../services.ts';
import { defaultOf } from '../tables.ts';

const rolling = (desiredCount: number, deploymentConfiguration: Readonly<Record<string, number>>) =>
  aService({ desiredCount, deploymentConfiguration });

/** Both at 100 is refused by AWS, which another rule says. */
export default defineRule({
  id: 'rounding-leaves-room-to-replace',
  tier: 'fails',
  category: 'validity',
  summary: 'A rolling update may stop a task or start one more, also after rounding.',
  why: 'ECS rounds the tasks that must stay up, and the tasks that may run down. When both come to the desired count, no task can be replaced and the deployment hangs without an error.',
  fix: 'Set `maximumPercent` so that one more task fits (200 always does), or lower `minimumHealthyPercent` so that one may stop.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html',
  awsError: null,
  concept: 'min-max-healthy-percent',
  covers: ['SV-PERCENT-ROUND'],
  needs: 'service',
  messages: {
    stuck:
      'Of {desired} {tasks}, {minimum}% must stay, which is {kept} after rounding up, and {maximum}% may run, which is {allowed} after rounding down. A deployment cannot replace anything.',
  },
  examples: {
    valid: [
      rolling(1, { minimumHealthyPercent: 100, maximumPercent: 200 }),
      rolling(2, { minimumHealthyPercent: 50, maximumPercent: 100 }),
      rolling(4, {}),
    ],
    invalid: [
      {
        input: rolling(1, { minimumHealthyPercent: 100, maximumPercent: 150 }),
        reports: [{ message: 'stuck', at: '/deploymentConfiguration' }],
      },
      {
        input: rolling(1, { minimumHealthyPercent: 50, maximumPercent: 100 }),
        reports: [{ message: 'stuck', at: '/deploymentConfiguration' }],
      },
    ],
  },
  *check(service, context) {
    const { desiredCount: desired = 0, deploymentConfiguration } = service;
    const { minimumHealthyPercent: least, maximumPercent: most } = deploymentConfiguration ?? {};
    if (!rollsTasks(service, context) || schedulingOf(service, context) !== 'REPLICA') return;
    const path = ['deploymentConfiguration'];
    if (desired < 1 || (least === 100 && most === 100) || context.isUnknown(...path)) return;
    if (['minimumHealthyPercent', 'maximumPercent'].some((end) => context.isUnknown(...path, end)))
      return;
    const minimum = least ?? defaultOf('minimum-healthy-percent');
    const maximum = most ?? defaultOf('maximum-percent');
    const kept = Math.ceil((desired * minimum) / 100);
    const allowed = Math.floor((desired * maximum) / 100);
    const tasks = desired === 1 ? 'task' : 'tasks';
    if (kept >= desired && allowed <= desired)
      yield { message: 'stuck', path, values: { desired, tasks, minimum, maximum, kept, allowed } };
  },
});
