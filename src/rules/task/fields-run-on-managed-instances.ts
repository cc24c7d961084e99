import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const disk = 'ephemeralStorage';
const docker = 'dockerVolumeConfiguration';
const managed = { requiresCompatibilities: ['MANAGED_INSTANCES'] };

/** Where Fargate is asked for too, its own rules say the same of the IPC mode and of Docker volumes. */
export default defineRule({
  id: 'fields-run-on-managed-instances',
  tier: 'refused',
  category: 'validity',
  summary: 'A task for managed instances uses only what they offer.',
  why: 'AWS runs these instances: Linux only, with awsvpc or the host network, and without Docker volumes.',
  fix: 'Remove the field or choose awsvpc or host, or run the task on EC2 instances of your own.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html',
  awsError: null,
  concept: 'managed-instances',
  covers: ['TD-MI-LIMITS'],
  needs: 'task',
  targets: ['MANAGED_INSTANCES'],
  messages: {
    field: 'Managed instances do not offer `{field}`.',
    mode: 'Managed instances do not offer the network mode {mode}.',
    windows: 'Managed instances run Linux only.',
  },
  examples: {
    valid: [{ ...managed, networkMode: 'awsvpc', volumes: [{ name: 'scratch' }] }],
    invalid: [
      { input: { ...managed, ipcMode: 'task' }, reports: [{ message: 'field', at: '/ipcMode' }] },
      {
        input: { ...managed, networkMode: 'bridge' },
        reports: [{ message: 'mode', at: '/networkMode' }],
      },
      {
        input: {
          ...managed,
          runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
        },
        reports: [{ message: 'windows', at: '/runtimePlatform/operatingSystemFamily' }],
      },
    ],
  },
  *check(task, { targets }) {
    const { networkMode: mode = '', ipcMode = '', runtimePlatform } = task;
    for (const field of ['ephemeralStorage', 'proxyConfiguration'] as const)
      if (task[field] !== undefined && !(field === disk && targets.includes('FARGATE')))
        yield {
          message: 'field',
          path: [field],
          values: { field },
          repair: unsafe(removing([field])),
        };
    if (ipcMode !== '' && !hasPlaceholder(ipcMode))
      yield {
        message: 'field',
        path: ['ipcMode'],
        values: { field: 'ipcMode' },
        repair: unsafe(removing(['ipcMode'])),
      };
    for (const [index, { [docker]: volume }] of (task.volumes ?? []).entries())
      if (volume !== undefined)
        yield { message: 'field', path: ['volumes', index, docker], values: { field: docker } };
    if (mode === 'bridge' || mode === 'none')
      yield { message: 'mode', path: ['networkMode'], values: { mode } };
    if (runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS'))
      yield { message: 'windows', path: ['runtimePlatform', 'operatingSystemFamily'] };
  },
});
