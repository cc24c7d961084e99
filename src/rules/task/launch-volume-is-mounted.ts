import { hasPlaceholder } from '../../model/placeholder.ts';
import { mountPointsOf } from '../container-items.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

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
  *check(task, { isUnknown }) {
    const mounted = mountPointsOf(task).map(({ item }) => item.sourceVolume ?? '');
    if (mounted.some((name) => name === '' || hasPlaceholder(name))) return;
    if (isUnknown('containerDefinitions')) return;
    if (containersOf(task).some(({ path }) => isUnknown(...path, 'mountPoints'))) return;
    for (const [index, { name = '', configuredAtLaunch }] of (task.volumes ?? []).entries())
      if (
        configuredAtLaunch === true &&
        name !== '' &&
        !mounted.includes(name) &&
        !hasPlaceholder(name)
      )
        yield { message: 'unused', path: ['volumes', index, 'name'], values: { volume: name } };
  },
});
