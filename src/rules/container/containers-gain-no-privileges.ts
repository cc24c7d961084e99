import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, mayRunOnWindows, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const OPTION = /^no-new-privileges(?:[:=]true)?$/;

/** A privileged container has all of them already. One report for the whole definition. */
export default defineRule({
  id: 'containers-gain-no-privileges',
  tier: 'advice',
  category: 'security',
  summary: 'A container on EC2 cannot gain more privileges than it started with.',
  why: 'A program with the setuid bit, such as su, runs as root whoever starts it. An intruder who can start one in the container becomes root there.',
  fix: 'Set `"dockerSecurityOptions": ["no-new-privileges"]` on each container that needs no such program.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'privileged-container',
  covers: ['CD-NONEWPRIV'],
  needs: 'containers',
  targets: ['EC2', 'EXTERNAL'],
  general: true,
  contradicts: 'Programs such as sudo and ping no longer work in the container then.',
  messages: { open: 'No `no-new-privileges` in `dockerSecurityOptions`: {containers}.' },
  examples: {
    valid: [oneContainer({ dockerSecurityOptions: ['no-new-privileges'] })],
    invalid: [
      { input: oneContainer({}), reports: [{ message: 'open', at: '/containerDefinitions/0' }] },
    ],
  },
  *check(task, context) {
    if (mayRunOnWindows(task, context) || context.targets.includes('FARGATE')) return;
    const open = containersOf(task).filter(({ container, path }) => {
      const options = container.dockerSecurityOptions ?? [];
      if (container.privileged === true || options.some(hasPlaceholder)) return false;
      if (context.isUnknown(...path, 'dockerSecurityOptions')) return false;
      return !options.some((option) => OPTION.test(option));
    });
    const [first] = open;
    if (first !== undefined)
      yield {
        message: 'open',
        path: first.path,
        values: { containers: namesPhrase(open.map(({ label }) => label)) },
      };
  },
});
