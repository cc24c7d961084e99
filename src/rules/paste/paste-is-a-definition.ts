import { defineRule } from '../define-rule.ts';

const ARN = /:ecs:[^:]*:[^:]*:(task-definition|service|task|cluster)\/(\S+)$/;

/** What prints the thing that an ARN names. */
const COMMANDS: Readonly<Record<string, string>> = {
  'task-definition': 'describe-task-definition --task-definition',
  service: 'describe-services --services',
  task: 'describe-tasks --tasks',
  cluster: 'describe-clusters --clusters',
};

/** Texts without any data in them are told apart by their first signs. */
export default defineRule({
  id: 'paste-is-a-definition',
  tier: 'refused',
  category: 'validity',
  summary: 'What is pasted is the definition itself, not its name or another file.',
  why: 'Only what stands in the paste is checked; nothing is fetched for it.',
  fix: 'Paste what `aws ecs describe-task-definition` prints, or the file that you register.',
  docs: 'https://docs.aws.amazon.com/cli/latest/reference/ecs/describe-task-definition.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: {
    arn: 'That is an ARN. Run `aws ecs {command} {name}` and paste what it prints.',
    otherArn: 'That is an ARN, and not one of ECS. Paste the task definition that uses it.',
    path: 'That is the name of a file. Paste what is in it, or upload it.',
    html: 'That is HTML. Open the JSON tab of the task definition in the console and copy from there.',
    dockerfile:
      'That is a Dockerfile, which builds an image. A task definition runs one: paste that, with the image in `image`.',
    binary:
      'That is no text: a picture, an archive or another binary file. Paste the JSON as text.',
    utf16:
      'That is UTF-16 without the mark that says so. Save the file as UTF-8, or paste its text.',
  },
  examples: {
    valid: [{ family: 'web' }, 'family: web'],
    invalid: [
      {
        input: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7',
        reports: [{ message: 'arn', at: '' }],
      },
      { input: 'arn:aws:s3:::bucket', reports: [{ message: 'otherArn', at: '' }] },
      { input: './deploy/task-definition.json', reports: [{ message: 'path', at: '' }] },
      { input: '<!DOCTYPE html><html></html>', reports: [{ message: 'html', at: '' }] },
      { input: 'FROM node:22\nCMD ["node"]', reports: [{ message: 'dockerfile', at: '' }] },
      { input: '\u0089PNG\r\n\u001a\n\u0000', reports: [{ message: 'binary', at: '' }] },
      { input: '{\u0000"\u0000f\u0000a\u0000m\u0000', reports: [{ message: 'utf16', at: '' }] },
    ],
  },
  *check(_paste, { reading: { fault, text } }) {
    const path: readonly string[] = [];
    switch (fault?.kind) {
      case 'arn': {
        const [, kind = '', name = ''] = ARN.exec(text.trim().replace(/[`"'>]+$/, '')) ?? [];
        const command = COMMANDS[kind];
        yield command === undefined
          ? { message: 'otherArn', path }
          : { message: 'arn', path, values: { command, name } };
        return;
      }
      case 'path':
      case 'html':
      case 'dockerfile':
      case 'binary':
      case 'utf16':
        yield { message: fault.kind, path };
    }
  },
});
