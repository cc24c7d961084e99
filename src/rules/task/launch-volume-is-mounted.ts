import { defineRule } from '../define-rule.ts';
import { unmountedVolumes } from '../unmounted-volumes.ts';

const volumes = [{ name: 'data', configuredAtLaunch: true }];
const mountPoints = [{ sourceVolume: 'data', containerPath: '/data' }];

/** Other volumes may stand there unused, which is another rule. */
export default defineRule({
  id: 'launch-volume-is-mounted',
  tier: 'refused',
  category: 'validity',
  summary: 'A volume that is configured at launch is mounted by a container.',
  why: 'ECS makes an EBS volume for it with every task, and makes none that nobody uses.',
  fix: 'Add a mount point with its name as `sourceVolume`, or remove the volume.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: 'Volumes [{volume}] are not referenced by any of the containers',
  concept: 'ebs-volume',
  covers: ['TD-VOL-UNREFERENCED'],
  needs: 'task',
  messages: { unused: 'No container mounts "{volume}", which is configured at launch.' },
  examples: {
    valid: [{ volumes, containerDefinitions: [{ name: 'app', mountPoints }] }],
    invalid: [
      {
        input: { volumes, containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'unused', at: '/volumes/0/name' }],
      },
    ],
  },
  *check(task, context) {
    for (const { name, configuredAtLaunch, path } of unmountedVolumes(task, context))
      if (configuredAtLaunch) yield { message: 'unused', path, values: { volume: name } };
  },
});
