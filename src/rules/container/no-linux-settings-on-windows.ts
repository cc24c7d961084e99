import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

const FIELDS = [
  'linuxParameters',
  'privileged',
  'readonlyRootFilesystem',
  'ulimits',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'systemControls',
] as const;
const windows = { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } };

/** An empty list and false are what describe prints. */
export default defineRule({
  id: 'no-linux-settings-on-windows',
  tier: 'refused',
  category: 'validity',
  summary: 'A Windows container has no settings that only Linux has.',
  why: 'Windows has nothing that these settings could change.',
  fix: 'Remove the field.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'windows-containers',
  covers: ['CD-WINDOWS-LINUXONLY'],
  needs: 'task',
  messages: {
    set: 'Container "{container}" sets `{field}`, which Windows containers do not have.',
  },
  examples: {
    valid: [
      oneContainer({ privileged: false, ulimits: [] }, windows),
      oneContainer({ privileged: true }),
    ],
    invalid: [
      {
        input: oneContainer({ privileged: true, ulimits: [{ name: 'nofile' }] }, windows),
        reports: [
          { message: 'set', at: '/containerDefinitions/0/privileged' },
          { message: 'set', at: '/containerDefinitions/0/ulimits' },
        ],
      },
    ],
  },
  *check(task) {
    const family = task.runtimePlatform?.operatingSystemFamily ?? '';
    if (!family.startsWith('WINDOWS') || hasPlaceholder(family)) return;
    for (const { container, path, label } of containersOf(task))
      for (const field of FIELDS) {
        const value = container[field];
        if (typeof value === 'object' ? Object.keys(value).length > 0 : value === true)
          yield {
            message: 'set',
            path: [...path, field],
            values: { container: label, field },
            repair: unsafe(removing([...path, field])),
          };
      }
  },
});
