import { containersOf, mayRunOnWindows, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const networkMode = 'host';

/** On Fargate it is refused, which is another rule. The message names who is root, for that is the worst of it. */
export default defineRule({
  id: 'no-host-network',
  tier: 'advice',
  category: 'security',
  summary: 'No task uses the network of its host.',
  why: 'With the mode host, a container reaches everything that listens on the instance and the credentials of the instance role, and security groups cannot tell the tasks apart.',
  fix: 'Use awsvpc. Where the host network is needed, set `user` to a user other than root.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'host',
  covers: ['TD-NETMODE-HOST', 'TD-HOST-ROOT'],
  needs: 'task',
  messages: {
    host: 'The containers use the network of the host.',
    root: 'The containers use the network of the host, and as root, unless their image says otherwise: {containers}.',
  },
  examples: {
    valid: [oneContainer({}, { networkMode: 'bridge' })],
    invalid: [
      {
        input: oneContainer({ user: 'app' }, { networkMode }),
        reports: [{ message: 'host', at: '/networkMode' }],
      },
      {
        input: oneContainer({}, { networkMode }),
        reports: [{ message: 'root', at: '/networkMode' }],
      },
    ],
  },
  *check(task, context) {
    if (task.networkMode !== 'host' || context.targets.includes('FARGATE')) return;
    const root = containersOf(task).filter(
      ({ container, path }) =>
        /^(?:root|0)?(?::|$)/.test(container.user ?? '') && !context.isUnknown(...path, 'user'),
    );
    const path = ['networkMode'];
    if (root.length === 0 || mayRunOnWindows(task, context)) yield { message: 'host', path };
    else
      yield {
        message: 'root',
        path,
        values: { containers: namesPhrase(root.map(({ label }) => label)) },
      };
  },
});
