import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const { max } = limit('volumes-configured-at-launch');
const volume = (name: string) => ({ name, configuredAtLaunch: true });

/** The limit holds for one revision. */
export default defineRule({
  id: 'one-volume-configured-at-launch',
  tier: 'refused',
  category: 'validity',
  summary: 'At most one volume is configured at launch.',
  why: 'ECS attaches one EBS volume to a task.',
  fix: 'Keep one of them, and use directories in it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: null,
  concept: 'ebs-volume',
  covers: ['TD-VOL-ONE-CAL'],
  needs: 'task',
  messages: { another: 'Volume "{volume}" is configured at launch too; at most {max} may be.' },
  examples: {
    valid: [{ volumes: [volume('data'), { name: 'cache', configuredAtLaunch: false }] }],
    invalid: [
      {
        input: { volumes: [volume('data'), volume('logs')] },
        reports: [{ message: 'another', at: '/volumes/1/configuredAtLaunch' }],
      },
    ],
  },
  *check(task) {
    let count = 0;
    for (const [index, { name, configuredAtLaunch }] of (task.volumes ?? []).entries()) {
      if (configuredAtLaunch !== true) continue;
      count += 1;
      if (count > max)
        yield {
          message: 'another',
          path: ['volumes', index, 'configuredAtLaunch'],
          values: { volume: name ?? '', max },
        };
    }
  },
});
