import type { Path } from '../../model/parse-leniently.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import type { Repair } from '../edit.ts';
import { oneContainer } from '../example-task.ts';
import { respelling, setting, unsafe } from '../repair.ts';

const FORMS: ReadonlySet<string> = new Set(['CMD', 'CMD-SHELL', 'NONE']);

const named = (path: Path, form: string, command: readonly string[]): Repair => {
  const meant = respelling([...path, 0], form, [...FORMS]);
  if (meant !== undefined) return meant;
  const kind = command.length === 1 && /\s/.test(form) ? 'CMD-SHELL' : 'CMD';
  const title = `Put \`${kind}\` before \`healthCheck.command\``;
  // A check that was never run begins to count.
  return unsafe(setting(path, [kind, ...command], title));
};

/** ECS has been seen to register such commands: https://github.com/aws/aws-cdk/issues/34389. */
export default defineRule({
  id: 'health-check-names-its-form',
  tier: 'fails',
  category: 'validity',
  summary: 'A health check command starts with CMD, CMD-SHELL or NONE.',
  why: 'Docker runs no check whose first word is another. The container then has no health, and what waits for it waits in vain.',
  fix: 'Put `"CMD-SHELL"` before a line for the shell, or `"CMD"` before a program and its arguments.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-FORM'],
  needs: 'container',
  messages: {
    form: 'The health check of container "{container}" starts with neither CMD nor CMD-SHELL, so it is never run.',
  },
  examples: {
    valid: [
      oneContainer({
        healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] },
      }),
      oneContainer({ healthCheck: { command: ['NONE'] } }),
    ],
    invalid: [
      {
        input: oneContainer({ healthCheck: { command: ['cmd-shell', 'true'] } }),
        reports: [{ message: 'form', at: '/containerDefinitions/0/healthCheck/command' }],
      },
      {
        input: oneContainer({ healthCheck: { command: ['/healthcheck'] } }),
        reports: [{ message: 'form', at: '/containerDefinitions/0/healthCheck/command' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const command = container.healthCheck?.command ?? [];
      const [form] = command;
      if (form && !FORMS.has(form) && !hasPlaceholder(form))
        yield {
          message: 'form',
          path: [...path, 'healthCheck', 'command'],
          values: { container: label },
          repair: named([...path, 'healthCheck', 'command'], form, command),
        };
    }
  },
});
