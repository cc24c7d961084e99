import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

const FIELDS = ['devices', 'sharedMemorySize', 'maxSwap', 'swappiness'] as const;

const linux = (linuxParameters: Readonly<Record<string, unknown>>) =>
  oneContainer({ linuxParameters }, { requiresCompatibilities: ['FARGATE'] });

/** Describe output holds empty lists, which are fine. Zeros are left alone. */
export default defineRule({
  id: 'linux-parameters-run-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'A container on Fargate sets no devices, no shared memory and no swap.',
  why: 'They are settings of the host, and the host of a Fargate task is not yours.',
  fix: 'Remove the field, or run the task on EC2. For a larger /dev/shm, let the program use another directory.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LinuxParameters.html',
  awsError: 'Fargate compatible task definitions do not support {field}',
  concept: 'linux-parameters',
  covers: ['FG-DEVICES', 'FG-SHM', 'FG-SWAP'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { some: 'Container "{container}" sets `{field}`, which Fargate does not offer.' },
  examples: {
    valid: [linux({ initProcessEnabled: true, devices: [] })],
    invalid: [
      {
        input: linux({ devices: [{ hostPath: '/dev/fuse' }], sharedMemorySize: 256, maxSwap: 512 }),
        reports: [
          { message: 'some', at: '/containerDefinitions/0/linuxParameters/devices' },
          { message: 'some', at: '/containerDefinitions/0/linuxParameters/sharedMemorySize' },
          { message: 'some', at: '/containerDefinitions/0/linuxParameters/maxSwap' },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const field of FIELDS) {
        const value = container.linuxParameters?.[field] ?? 0;
        if (typeof value === 'number' ? value !== 0 : value.length > 0)
          yield {
            message: 'some',
            path: [...path, 'linuxParameters', field],
            values: { container: label, field },
            repair: unsafe(removing([...path, 'linuxParameters', field])),
          };
      }
  },
});
