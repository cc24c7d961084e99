import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const task = {
  memory: '2048',
  runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
};

/** On Fargate the task level counts for Windows too. One report for the task. */
export default defineRule({
  id: 'windows-containers-need-their-own-size',
  tier: 'advice',
  category: 'reliability',
  summary: 'Windows containers on EC2 have a size of their own.',
  why: 'ECS ignores task `cpu` and `memory` for Windows, so a container without its own memory has no limit.',
  fix: 'Set `cpu` and `memory` on each container, and leave them out at the task level.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows_task_definitions.html',
  awsError: null,
  concept: 'windows-containers',
  covers: ['TD-SCHEMA-WIN-CPU'],
  needs: 'task',
  targets: ['EC2'],
  messages: {
    ignored: 'The task `{field}` is ignored on Windows, and {containers} has none of its own.',
  },
  examples: {
    valid: [oneContainer({ memory: 2048 }, task), oneContainer({}, { memory: '2048' })],
    invalid: [
      { input: oneContainer({}, task), reports: [{ message: 'ignored', at: '/memory' }] },
      {
        input: oneContainer({ memory: 512 }, { ...task, cpu: '1024' }),
        reports: [{ message: 'ignored', at: '/cpu' }],
      },
    ],
  },
  *check(task, { targets, isUnknown }) {
    if (!task.runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS')) return;
    for (const field of ['cpu', 'memory'] as const) {
      if ((task[field] ?? '') === '' || targets.includes('FARGATE')) continue;
      const bare = containersOf(task).filter(
        ({ container, path }) =>
          container[field] === undefined &&
          (field === 'cpu' || container.memoryReservation === undefined) &&
          !isUnknown(...path, field),
      );
      if (bare.length > 0)
        yield {
          message: 'ignored',
          path: [field],
          values: { field, containers: namesPhrase(bare.map(({ label }) => label)) },
        };
    }
  },
});
