import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { commandApart, commandJoined } from '../whole-command.ts';

const NEED_ARGUMENTS: ReadonlySet<string> = new Set(['curl', 'wget', 'nc', 'test', 'grep']);

const withCommand = (...command: string[]): Readonly<Record<string, unknown>> =>
  oneContainer({ healthCheck: { command } });

/** Only programs that fail without arguments are named: another may be a script that needs none. */
export default defineRule({
  id: 'health-check-command-is-whole',
  tier: 'fails',
  category: 'validity',
  summary:
    'A health check for the shell is one string; one without the shell is a string for each word.',
  why: 'The shell takes only the first string for its script. Without a shell the first string is the name of a program, blanks and all.',
  fix: 'Write `["CMD-SHELL", "curl -f http://localhost/ || exit 1"]` or `["CMD", "curl", "-f", "http://localhost/"]`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-CMDSHELL'],
  needs: 'container',
  messages: {
    split:
      'The health check of container "{container}" runs only `{program}`: what follows it is not part of the script.',
    joined:
      'The health check of container "{container}" is one string after CMD, so a program with that whole name is looked for.',
  },
  examples: {
    valid: [
      withCommand('CMD-SHELL', 'curl -f http://localhost/'),
      withCommand('CMD', 'curl', '-f', 'http://localhost/'),
      withCommand('CMD', '/healthcheck'),
    ],
    invalid: [
      {
        input: withCommand('CMD-SHELL', 'curl', '-f', 'http://localhost/'),
        reports: [{ message: 'split', at: '/containerDefinitions/0/healthCheck/command/1' }],
      },
      {
        input: withCommand('CMD', 'curl -f http://localhost/'),
        reports: [{ message: 'joined', at: '/containerDefinitions/0/healthCheck/command/1' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const [form, first = '', ...rest] = container.healthCheck?.command ?? [];
      if (hasPlaceholder(first)) continue;
      const at = [...path, 'healthCheck', 'command', 1];
      if (form === 'CMD-SHELL' && rest.length > 0 && NEED_ARGUMENTS.has(first))
        yield {
          message: 'split',
          path: at,
          values: { container: label, program: first },
          repair: commandJoined(path, [first, ...rest]),
        };
      if (form === 'CMD' && rest.length === 0 && /\S\s+\S/.test(first))
        yield {
          message: 'joined',
          path: at,
          values: { container: label },
          repair: commandApart(path, first),
        };
    }
  },
});
