import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { fargateObstacle, mayFitFargate } from '../fargate-obstacle.ts';
import type { ReferencedTask } from '../rule-context.ts';
import { launchTypeOf } from '../services.ts';

/** What a definition lacks for Fargate. */
const lack = ({ task, isUnknown }: ReferencedTask): string | undefined => {
  const { requiresCompatibilities: asked = [], networkMode = 'bridge', cpu, memory } = task;
  if (asked.length === 0) return undefined;
  if (networkMode !== 'awsvpc' && !hasPlaceholder(networkMode) && !isUnknown('networkMode'))
    return `the network mode ${networkMode}`;
  if (cpu === undefined && !isUnknown('cpu')) return 'no task `cpu`';
  return memory === undefined && !isUnknown('memory') ? 'no task `memory`' : undefined;
};

const fitting = {
  requiresCompatibilities: ['EC2'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
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
      'The service launches on Fargate, but its task definition asks for {asked} and has {lack}.',
    refused: 'The service launches on Fargate, where its task definition cannot run: {obstacle}',
  },
  examples: {
    valid: [
      serviceWithTask({ launchType: 'FARGATE' }, { requiresCompatibilities: ['FARGATE'] }),
      serviceWithTask({ launchType: 'FARGATE' }, fitting),
      serviceWithTask({ launchType: 'EC2' }, { requiresCompatibilities: ['EC2'] }),
    ],
    invalid: [
      {
        input: serviceWithTask({ launchType: 'FARGATE' }, { requiresCompatibilities: ['EC2'] }),
        reports: [{ message: 'unfit', at: '/0/launchType' }],
      },
      {
        input: serviceWithTask(
          { launchType: 'FARGATE' },
          { ...fitting, containerDefinitions: [{ name: 'app', privileged: true }] },
        ),
        reports: [{ message: 'refused', at: '/0/launchType' }],
      },
    ],
  },
  *check(service, context) {
    const { referenced } = context;
    if (launchTypeOf(service) !== 'FARGATE' || referenced === null || mayFitFargate(referenced))
      return;
    const asked = referenced.task.requiresCompatibilities?.join(' and ') ?? '';
    const lacking = lack(referenced);
    const obstacle = lacking === undefined ? fargateObstacle(referenced, context) : undefined;
    if (lacking !== undefined)
      yield { message: 'unfit', path: ['launchType'], values: { asked, lack: lacking } };
    if (obstacle !== undefined)
      yield { message: 'refused', path: ['launchType'], values: { obstacle } };
  },
});
