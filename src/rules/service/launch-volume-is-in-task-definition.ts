import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

const managedEBSVolume = { sizeInGiB: 10 };
const withVolume = (name: string) =>
  serviceWithTask(
    { volumeConfigurations: [{ name, managedEBSVolume }] },
    { volumes: [{ name: 'data', configuredAtLaunch: true }, { name: 'cache' }] },
  );

export default defineRule({
  id: 'launch-volume-is-in-task-definition',
  tier: 'refused',
  category: 'validity',
  summary:
    'A volume that a service configures is one that the task definition leaves to the launch.',
  why: 'The task definition says where the volume is mounted, the service what is behind it. They meet by the name.',
  fix: 'Add the volume to `volumes` of the task definition with `"configuredAtLaunch": true`, or correct the name.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceVolumeConfiguration.html',
  awsError:
    "The volume name '{name}' in your request does not have a matching volume in your Task Definition",
  concept: 'ebs-volume',
  covers: ['SV-EBS'],
  needs: 'service',
  messages: {
    missing: 'The service configures volume "{name}", which the task definition does not have.',
    fixed:
      'The service configures volume "{name}", which has no `configuredAtLaunch` in the task definition.',
  },
  examples: {
    valid: [withVolume('data')],
    invalid: [
      {
        input: withVolume('date'),
        reports: [{ message: 'missing', at: '/0/volumeConfigurations/0/name' }],
      },
      {
        input: withVolume('cache'),
        reports: [{ message: 'fixed', at: '/0/volumeConfigurations/0/name' }],
      },
    ],
  },
  *check({ volumeConfigurations = [] }, { referenced }) {
    if (referenced === null || referenced.isUnknown('volumes')) return;
    const volumes = referenced.task.volumes ?? [];
    if (volumes.some(({ name }) => name === undefined || hasPlaceholder(name))) return;
    for (const [index, { name }] of volumeConfigurations.entries()) {
      if (name === undefined || hasPlaceholder(name)) continue;
      const place = volumes.findIndex((volume) => volume.name === name);
      const path = ['volumeConfigurations', index, 'name'];
      if (place === -1) yield { message: 'missing', path, values: { name } };
      else if (
        volumes[place]?.configuredAtLaunch !== true &&
        !referenced.isUnknown('volumes', place, 'configuredAtLaunch')
      )
        yield { message: 'fixed', path, values: { name } };
    }
  },
});
