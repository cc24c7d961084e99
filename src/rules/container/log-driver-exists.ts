import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { respelling } from '../repair.ts';
import { logDriversByTarget } from '../tables.ts';

/** Other rules speak for Fargate and for managed instances, whose lists are shorter. */
export default defineRule({
  id: 'log-driver-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'Every log driver is one that ECS knows.',
  why: 'ECS passes the output of a container to one of these drivers and to no other.',
  fix: 'Use awslogs, or awsfirelens to route logs elsewhere.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: null,
  concept: 'log-configuration',
  covers: ['CD-LOG-DRIVER-ENUM'],
  needs: 'task',
  targets: ['EC2', 'EXTERNAL'],
  messages: { unknown: 'Container "{container}" logs with {driver}; there are {choices}.' },
  examples: {
    valid: [
      oneContainer({ logConfiguration: { logDriver: 'journald' } }),
      oneContainer(
        { logConfiguration: { logDriver: 'gelf' } },
        { requiresCompatibilities: ['MANAGED_INSTANCES'] },
      ),
    ],
    invalid: [
      {
        input: oneContainer({ logConfiguration: { logDriver: 'JSON-file' } }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
      {
        input: oneContainer({ logConfiguration: { logDriver: 'cloudwatch' } }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE') || targets.includes('MANAGED_INSTANCES')) return;
    const choices = logDriversByTarget.EC2;
    for (const { container, path, label } of containersOf(task)) {
      const driver = container.logConfiguration?.logDriver;
      if (driver === undefined || choices.includes(driver) || hasPlaceholder(driver)) continue;
      yield {
        message: 'unknown',
        path: [...path, 'logConfiguration', 'logDriver'],
        values: { container: label, driver, choices: choices.join(', ') },
        repair: respelling([...path, 'logConfiguration', 'logDriver'], driver, choices),
      };
    }
  },
});
