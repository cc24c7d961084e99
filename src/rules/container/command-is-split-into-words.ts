import type { Path } from '../../model/parse-leniently.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import type { Repair } from '../edit.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';

const JOINED =
  /^((?:ba)?sh|npm|npx|yarn|pnpm|node|python3?|java|php|ruby|bundle|rails|gunicorn|uvicorn|celery|dotnet|nginx) +[^&|;<>$`]+$/;

/** The entry point of the image, which is not known here, may be a shell that wants its command in one piece. */
const split = (path: Path, field: string, line: string): Repair | undefined => {
  if (/["'\\*?~#]/.test(line)) return undefined;
  const repair = setting(path, line.split(/ +/), `Split \`${field}\` into words`);
  return field === 'entryPoint' ? repair : unsafe(repair);
};

/** Only programs that everybody knows, and no signs of a shell: the image may have `sh -c` for its entry point. */
export default defineRule({
  id: 'command-is-split-into-words',
  tier: 'fails',
  category: 'validity',
  summary: 'Each word of a command is a string of its own.',
  why: 'Without a shell the first string is the name of the program, blanks and all, and no program has that name.',
  fix: 'Write `["npm", "start"]`, or `["sh", "-c", "npm start"]` for a line of shell.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'exec: "{program} …": executable file not found in $PATH',
  concept: 'entrypoint-command',
  covers: ['CD-CMD-ONESTRING'],
  needs: 'container',
  messages: {
    joined:
      '`{field}` of container "{container}" is one string with blanks, so a program named "{program} …" is looked for.',
  },
  examples: {
    valid: [
      oneContainer({ command: ['npm', 'start'] }),
      oneContainer({ entryPoint: ['sh', '-c'], command: ['npm start'] }),
      oneContainer({ command: ['/opt/my app'] }),
    ],
    invalid: [
      {
        input: oneContainer({ command: ['npm start'] }),
        reports: [{ message: 'joined', at: '/containerDefinitions/0/command' }],
      },
      {
        input: oneContainer({ entryPoint: ['sh -c'] }),
        reports: [{ message: 'joined', at: '/containerDefinitions/0/entryPoint' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task))
      for (const field of ['entryPoint', 'command'] as const) {
        const [line = '', ...rest] = container[field] ?? [];
        const program = JOINED.exec(line)?.[1];
        const wrapped =
          field === 'command' &&
          ((container.entryPoint ?? []).length > 0 || isUnknown(...path, 'entryPoint'));
        if (program === undefined || rest.length > 0 || wrapped || hasPlaceholder(line)) continue;
        yield {
          message: 'joined',
          path: [...path, field],
          values: { container: label, field, program },
          repair: split([...path, field], field, line),
        };
      }
  },
});
