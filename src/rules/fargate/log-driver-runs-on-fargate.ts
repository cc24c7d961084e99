import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { respelling } from '../repair.ts';
import { logDriversByTarget } from '../tables.ts';

/** The list is a table: knowledge/facts/log-drivers.json. */
export default defineRule({
  id: 'log-driver-runs-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'Every log driver on Fargate is one that Fargate offers.',
  why: 'The drivers that write to the host or to a daemon on it have nothing to write to on Fargate.',
  fix: 'Use awslogs, or awsfirelens to route logs elsewhere.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: '{driver} is not a valid log driver. Must be one of [awslogs, splunk, awsfirelens]',
  concept: 'log-configuration',
  covers: ['FG-LOGDRIVER'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { driver: 'Container "{container}" logs with {driver}; Fargate offers {choices}.' },
  examples: {
    valid: [
      {
        requiresCompatibilities: ['FARGATE'],
        containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'awslogs' } }],
      },
    ],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          containerDefinitions: [
            { name: 'app', logConfiguration: { logDriver: 'awsFirelens' } },
            { name: 'router', firelensConfiguration: { type: 'fluentbit' } },
          ],
        },
        reports: [{ message: 'driver', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'syslog' } }],
        },
        reports: [{ message: 'driver', at: '/containerDefinitions/0/logConfiguration/logDriver' }],
      },
    ],
  },
  *check(task) {
    const drivers = logDriversByTarget.FARGATE;
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
