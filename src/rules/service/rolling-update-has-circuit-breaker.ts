import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting, unsafe } from '../repair.ts';
import { rollsTasks, schedulingOf } from '../services.ts';

const breaking = (enable: boolean) =>
  aService({
    deploymentConfiguration: { deploymentCircuitBreaker: { enable, rollback: true } },
  });

export default defineRule({
  id: 'rolling-update-has-circuit-breaker',
  tier: 'advice',
  category: 'reliability',
  summary: 'A rolling update has a circuit breaker, or alarms that end it.',
  why: 'Without one, ECS starts the tasks of a broken revision again and again, for hours, and the deployment never fails.',
  fix: 'Set `"deploymentCircuitBreaker": { "enable": true, "rollback": true }` in `deploymentConfiguration`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  awsError: null,
  concept: 'deployment-circuit-breaker',
  covers: ['SV-CIRCUIT'],
  needs: 'service',
  general: true,
  messages: {
    none: 'The deployment circuit breaker is off, so a deployment that fails does not end.',
  },
  examples: {
    valid: [
      breaking(true),
      aService({ deploymentConfiguration: { alarms: { enable: true, alarmNames: ['errors'] } } }),
    ],
    invalid: [
      {
        input: breaking(false),
        reports: [{ message: 'none', at: '/deploymentConfiguration/deploymentCircuitBreaker' }],
      },
    ],
  },
  *check(service, context) {
    if (!rollsTasks(service, context) || schedulingOf(service, context) !== 'REPLICA') return;
    const path = ['deploymentConfiguration', 'deploymentCircuitBreaker'] as const;
    const alarms = ['deploymentConfiguration', 'alarms'] as const;
    const { deploymentCircuitBreaker, alarms: watched } = service.deploymentConfiguration ?? {};
    if (deploymentCircuitBreaker?.enable === true || watched?.enable === true) return;
    if ([path, alarms].some((field) => context.isUnknown(...field, 'enable'))) return;
    const repair = unsafe(setting(path, { enable: true, rollback: true }));
    yield { message: 'none', path, repair };
  },
});
