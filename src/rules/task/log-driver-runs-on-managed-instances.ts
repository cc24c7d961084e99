import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { respelling } from '../repair.ts';
import { logDriversByTarget } from '../tables.ts';

const managed = { requiresCompatibilities: ['MANAGED_INSTANCES'] };

/** Where Fargate is asked for too, its own, shorter list counts. */
export default defineRule({
  id: 'log-driver-runs-on-managed-instances',
  tier: 'refused',
  category: 'validity',
  summary: 'Every log driver on managed instances is one that they offer.',
  why: 'AWS runs these instances, and no other log daemon runs on them.',
  fix: 'Use awslogs, or awsfirelens to route logs elsewhere.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: null,
  concept: 'log-configuration',
  covers: [],
  needs: 'task',
  targets: ['MANAGED_INSTANCES'],
  messages: {
    driver: 'Container "{container}" logs with {driver}; managed instances offer {choices}.',
  },
  examples: {
    valid: [oneContainer({ logConfiguration: { logDriver: 'json-file' } }, managed)],
    invalid: [
      {
        input: oneContainer({ logConfiguration: { logDriver: 'JSON-file' } }, managed),
        reports: [{ message: 'driver', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
      {
        input: oneContainer({ logConfiguration: { logDriver: 'gelf' } }, managed),
        reports: [{ message: 'driver', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
    ],
  },
  *check(task, { targets }) {
    const drivers = logDriversByTarget.MANAGED_INSTANCES;
    if (targets.includes('FARGATE')) return;
    for (const { container, path, label } of containersOf(task)) {
      const driver = container.logConfiguration?.logDriver;
      if (driver === undefined || drivers.includes(driver) || hasPlaceholder(driver)) continue;
      yield {
        message: 'driver',
        path: [...path, 'logConfiguration', 'logDriver'],
        values: { container: label, driver, choices: drivers.join(', ') },
        repair: respelling([...path, 'logConfiguration', 'logDriver'], driver, drivers),
      };
    }
  },
});
