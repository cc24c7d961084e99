import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import type { ReferencedTask } from '../rule-context.ts';

/**
 * What keeps a definition off Fargate. AWS also takes one that asks for EC2 only, when it happens to fit; then
 * `compatibilities` of its describe output names FARGATE.
 */
const obstacle = ({ task, isUnknown }: ReferencedTask): string | undefined => {
  const { requiresCompatibilities: asked = [], networkMode = 'bridge', cpu, memory } = task;
  const concluded = task['compatibilities'];
  if (Array.isArray(concluded) && concluded.includes('FARGATE')) return undefined;
  if (asked.length === 0 || asked.includes('FARGATE') || asked.some(hasPlaceholder))
    return undefined;
  if (networkMode !== 'awsvpc' && !hasPlaceholder(networkMode) && !isUnknown('networkMode'))
    return `the network mode ${networkMode}`;
  if (cpu === undefined && !isUnknown('cpu')) return 'no task `cpu`';
  return memory === undefined && !isUnknown('memory') ? 'no task `memory`' : undefined;
};

export default defineRule({
  id: 'task-definition-fits-fargate-service',
  tier: 'refused',
  category: 'validity',
  summary: 'A service on Fargate runs a task definition that can run there.',
  why: 'AWS decides for each revision where it can run, and takes no service that asks for something else.',
  fix: 'Add FARGATE to `requiresCompatibilities` of the task definition, and meet what Fargate asks for.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: 'Task definition does not support launch_type FARGATE.',
  concept: 'requires-compatibilities',
  covers: ['SV-LT-COMPAT'],
  needs: 'service',
  judgesDescribed: true,
  messages: {
    unfit:
      'The service launches on Fargate, but its task definition asks for {asked} and has {obstacle}.',
  },
  examples: {
    valid: [
      serviceWithTask({ launchType: 'FARGATE' }, { requiresCompatibilities: ['FARGATE'] }),
      serviceWithTask({ launchType: 'EC2' }, { requiresCompatibilities: ['EC2'] }),
    ],
    invalid: [
      {
        input: serviceWithTask({ launchType: 'FARGATE' }, { requiresCompatibilities: ['EC2'] }),
        reports: [{ message: 'unfit', at: '/0/launchType' }],
      },
    ],
  },
  *check({ launchType }, { referenced }) {
    const found =
      launchType === 'FARGATE' && referenced !== null ? obstacle(referenced) : undefined;
    if (found === undefined) return;
    const asked = referenced?.task.requiresCompatibilities?.join(' and ') ?? '';
    yield { message: 'unfit', path: ['launchType'], values: { asked, obstacle: found } };
  },
});
