import type { TaskDefinition } from '../../model/task-definition.ts';
import { defineRule } from '../define-rule.ts';

type Volume = NonNullable<TaskDefinition['volumes']>[number];

/** An empty host and `"configuredAtLaunch": false` say nothing. */
const kindsOf = (volume: Volume): readonly string[] => [
  ...((volume.host?.sourcePath ?? '') === '' ? [] : ['host']),
  ...(volume.configuredAtLaunch === true ? ['configuredAtLaunch'] : []),
  ...(
    [
      'dockerVolumeConfiguration',
      'efsVolumeConfiguration',
      'fsxWindowsFileServerVolumeConfiguration',
      's3filesVolumeConfiguration',
    ] as const
  ).filter((kind) => volume[kind] !== undefined),
];

/** Which of the two was meant cannot be known. */
export default defineRule({
  id: 'volume-is-of-one-kind',
  tier: 'refused',
  category: 'validity',
  summary: 'A volume is of one kind.',
  why: 'A volume has a name and one place where its data lies.',
  fix: 'Keep one of them, and make a second volume of the other where both are needed.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: null,
  concept: 'data-volume',
  covers: ['TD-VOL-ONE-KIND'],
  needs: 'task',
  messages: { several: 'Volume "{volume}" has {kinds} at once.' },
  examples: {
    valid: [
      { volumes: [{ name: 'data', host: {}, efsVolumeConfiguration: { fileSystemId: 'fs-1' } }] },
    ],
    invalid: [
      {
        input: {
          volumes: [{ name: 'data', host: { sourcePath: '/data' }, efsVolumeConfiguration: {} }],
        },
        reports: [{ message: 'several', at: '/volumes/0' }],
      },
    ],
  },
  *check(task) {
    for (const [index, volume] of (task.volumes ?? []).entries()) {
      const kinds = kindsOf(volume);
      if (kinds.length > 1)
        yield {
          message: 'several',
          path: ['volumes', index],
          values: { volume: volume.name ?? '', kinds: kinds.join(' and ') },
        };
    }
  },
});
