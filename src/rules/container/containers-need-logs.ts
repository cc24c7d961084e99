import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** One report for the task, for the answer is the same for each container. */
export default defineRule({
  id: 'containers-need-logs',
  tier: 'advice',
  category: 'reliability',
  summary: 'Every container says where its logs go.',
  why: 'Without `logConfiguration` the output stays on the host on EC2 and is lost on Fargate, so a failing task leaves nothing to read.',
  fix: 'Add a `logConfiguration` with the driver awslogs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  awsError: null,
  concept: 'log-configuration',
  covers: ['CD-LOG-NONE'],
  needs: 'container',
  messages: { none: 'No logs are kept of {containers}.' },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'awslogs' } }] },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app' }, { name: 'proxy' }] },
        reports: [{ message: 'none', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const silent = containersOf(task).filter(
      ({ container, path }) =>
        container.logConfiguration === undefined && !isUnknown(...path, 'logConfiguration'),
    );
    const [first] = silent;
    if (first !== undefined)
      yield {
        message: 'none',
        path: first.path,
        values: { containers: namesPhrase(silent.map(({ label }) => label)) },
      };
  },
});
