import { defineRule } from '../define-rule.ts';
import { MAX_CHARACTERS } from '../read/read-paste.ts';

/** Text rules see the fault that the reader stopped at, and nothing of the text itself. */
export default defineRule({
  id: 'readable-json',
  tier: 'refused',
  category: 'validity',
  summary: 'The paste is one piece of JSON.',
  why: 'AWS reads a task definition as JSON, and one wrong character hides everything behind it.',
  fix: 'Correct the place that is named, or print the definition anew with `aws ecs describe-task-definition`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: {
    broken: 'This is not JSON: expected {expected}, found {found}.',
    empty: 'Nothing was pasted. Paste the JSON of a task definition.',
    tooLarge:
      'The paste has {characters} characters. Only up to {limit} are read, and AWS takes at most 65,536 bytes.',
    noJson: 'There is no JSON in this text: no "{" begins an object.',
    terraform: 'This is Terraform. Paste the JSON of its `container_definitions` instead.',
    yaml: 'This is YAML, and only JSON can be read. Convert it first, for instance with `yq -o=json`.',
  },
  examples: {
    valid: [{ family: 'web' }, '```json\n{ "family": "web", } // draft\n```'],
    invalid: [
      {
        input: '{\n  "family": "web"\n  "cpu": "256"\n}',
        reports: [{ message: 'broken', at: '' }],
      },
      { input: '{ "family": True }', reports: [{ message: 'broken', at: '' }] },
      { input: ' \n', reports: [{ message: 'empty', at: '' }] },
      { input: 'how do I deploy?', reports: [{ message: 'noJson', at: '' }] },
      { input: `[${' '.repeat(1_100_000)}]`, reports: [{ message: 'tooLarge', at: '' }] },
      {
        input: 'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n}',
        reports: [{ message: 'terraform', at: '' }],
      },
      { input: 'family: web\ncpu: "256"', reports: [{ message: 'yaml', at: '' }] },
    ],
  },
  *check(_task, { reading: { fault } }) {
    const path: readonly string[] = [];
    if (fault === null) return;
    if (fault.kind === 'broken') {
      const { offset, found, expected } = fault;
      yield { message: 'broken', path, offset, values: { found, expected } };
    } else {
      const characters = fault.kind === 'tooLarge' ? fault.characters.toLocaleString('en-US') : '';
      const limit = MAX_CHARACTERS.toLocaleString('en-US');
      yield { message: fault.kind, path, values: { characters, limit } };
    }
  },
});
