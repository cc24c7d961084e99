import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'every-container-has-cpu-share',
  tier: 'advice',
  category: 'reliability',
  summary: 'When one container of a task has a share of the cpu, the others have one too.',
  why: 'A container without `cpu` gets the smallest share, 2 of 1024 for a core. When its neighbour is busy it hardly runs, and its health check may time out.',
  fix: 'Give each container a `cpu` of at least 10.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'container-definition',
  covers: ['CD-CPU-0'],
  needs: 'containers',
  targets: ['EC2', 'EXTERNAL'],
  messages: {
    starved: 'Without a share of the cpu beside "{other}" with {cpu} units: {containers}.',
  },
  examples: {
    valid: [
      {
        containerDefinitions: [
          { name: 'app', cpu: 256 },
          { name: 'agent', cpu: 10 },
        ],
      },
      { containerDefinitions: [{ name: 'app' }, { name: 'agent' }] },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', cpu: 256 }, { name: 'agent' }] },
        reports: [{ message: 'starved', at: '/containerDefinitions/1' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const containers = containersOf(task);
    const other = containers.find(({ container: { cpu = 0 } }) => cpu >= 128);
    const starved = containers.filter(
      ({ container: { cpu = 0 }, path }) => cpu < 2 && !isUnknown(...path, 'cpu'),
    );
    const [first] = starved;
    if (first !== undefined && other !== undefined)
      yield {
        message: 'starved',
        path: first.path,
        values: {
          containers: namesPhrase(starved.map(({ label }) => label)),
          other: other.label,
          cpu: other.container.cpu ?? 0,
        },
      };
  },
});
