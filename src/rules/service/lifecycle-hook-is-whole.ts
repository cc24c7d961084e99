import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

/** Between stages there is nothing to hold still (text of DeploymentLifecycleHook). */
const NO_PAUSE: ReadonlySet<string> = new Set(['TEST_TRAFFIC_SHIFT', 'PRODUCTION_TRAFFIC_SHIFT']);
const hookTargetArn = 'arn:aws:lambda:eu-west-1:123456789012:function:check';
const roleArn = 'arn:aws:iam::123456789012:role/hooks';
const hooked = (hook: Readonly<Record<string, unknown>>) =>
  aService({ deploymentConfiguration: { strategy: 'BLUE_GREEN', lifecycleHooks: [hook] } });
const at = '/deploymentConfiguration/lifecycleHooks/0';

export default defineRule({
  id: 'lifecycle-hook-is-whole',
  tier: 'refused',
  category: 'validity',
  summary: 'A lifecycle hook names its stages and, unless it pauses, the function that it calls.',
  why: 'ECS calls the Lambda function at each of the stages, and without stages it would never do so.',
  fix: 'Name stages, and the function in `hookTargetArn`; pause before or after a shift of traffic, not in it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html',
  awsError: null,
  concept: 'lifecycle-hook',
  covers: [],
  needs: 'service',
  messages: {
    stages: 'Lifecycle hook number {number} names no stage.',
    target: 'Lifecycle hook number {number} names no function to call.',
    pause: 'Lifecycle hook number {number} pauses at {stage}, where only functions can be called.',
  },
  examples: {
    valid: [
      hooked({ hookTargetArn, roleArn, lifecycleStages: ['POST_SCALE_UP'] }),
      hooked({ targetType: 'PAUSE', lifecycleStages: ['POST_TEST_TRAFFIC_SHIFT'] }),
    ],
    invalid: [
      {
        input: hooked({ hookTargetArn }),
        reports: [{ message: 'stages', at: `${at}/lifecycleStages` }],
      },
      {
        input: hooked({ lifecycleStages: ['POST_SCALE_UP'] }),
        reports: [{ message: 'target', at: `${at}/hookTargetArn` }],
      },
      {
        input: hooked({ targetType: 'PAUSE', lifecycleStages: ['TEST_TRAFFIC_SHIFT'] }),
        reports: [{ message: 'pause', at: `${at}/lifecycleStages/0` }],
      },
    ],
  },
  *check({ deploymentConfiguration }, { isUnknown }) {
    for (const [index, hook] of (deploymentConfiguration?.lifecycleHooks ?? []).entries()) {
      const path = ['deploymentConfiguration', 'lifecycleHooks', index];
      const { targetType = 'AWS_LAMBDA', lifecycleStages = [], hookTargetArn: target = '' } = hook;
      const number = index + 1;
      const stagesAt = [...path, 'lifecycleStages'];
      if (lifecycleStages.length === 0 && !isUnknown(...stagesAt))
        yield { message: 'stages', path: stagesAt, values: { number } };
      if (hasPlaceholder(targetType) || isUnknown(...path, 'targetType')) continue;
      if (targetType === 'AWS_LAMBDA' && target === '')
        yield { message: 'target', path: [...path, 'hookTargetArn'], values: { number } };
      for (const [place, stage] of lifecycleStages.entries())
        if (targetType === 'PAUSE' && NO_PAUSE.has(stage))
          yield { message: 'pause', path: [...stagesAt, place], values: { number, stage } };
    }
  },
});
