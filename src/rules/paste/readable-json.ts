import { defineRule } from '../define-rule.ts';
import { MAX_CHARACTERS } from '../read/read-paste.ts';

const LANGUAGES = { json: 'JSON', yaml: 'YAML', hcl: "Terraform's language" } as const;

/** Text rules see the fault that the reader stopped at, and nothing of the text itself. */
export default defineRule({
  id: 'readable-json',
  tier: 'refused',
  category: 'validity',
  summary: 'The paste can be read as one piece of JSON, YAML or Terraform.',
  why: 'One wrong character hides everything behind it, from AWS as from this check.',
  fix: 'Correct the place that is named, or print the definition anew with `aws ecs describe-task-definition`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: {
    broken: 'This is not {language}: expected {expected}, found {found}.',
    truncated:
      'The paste breaks off at the end of the text: {language} has to go on there with {expected}{missing}. Paste the whole of it, as a file where it is long.',
    empty: 'Nothing was pasted. Paste the JSON of a task definition.',
    tooLarge:
      'The paste has {characters} characters. Only up to {limit} are read, and AWS takes at most 65,536 bytes.',
    noJson:
      'There is no JSON in this text: no "{" begins an object. YAML and Terraform are read too.',
  },
  examples: {
    valid: [
      { family: 'web' },
      '```json\n{ "family": "web", } // draft\n```',
      'family: web\ncpu: "256"',
      'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n}',
    ],
    invalid: [
      {
        input: '{\n  "family": "web"\n  "cpu": "256"\n}',
        reports: [{ message: 'broken', at: '' }],
      },
      { input: '{ "family": yes }', reports: [{ message: 'broken', at: '' }] },
      { input: 'family: web\n\tcpu: "256"', reports: [{ message: 'broken', at: '' }] },
      { input: 'family = [1', reports: [{ message: 'truncated', at: '' }] },
      { input: '{ "family": "web", "cpu":', reports: [{ message: 'truncated', at: '' }] },
      { input: ' \n', reports: [{ message: 'empty', at: '' }] },
      { input: 'how do I deploy?', reports: [{ message: 'noJson', at: '' }] },
      { input: `[${' '.repeat(1_100_000)}]`, reports: [{ message: 'tooLarge', at: '' }] },
    ],
  },
  *check(_task, { reading: { fault } }) {
    const path: readonly string[] = [];
    if (fault === null) return;
    if (fault.kind === 'broken') {
      const { offset, found, expected, syntax, truncated } = fault;
      const missing = fault.missing ? `, and to close ${fault.missing}` : '';
      const values = { found, expected, missing, language: LANGUAGES[syntax] };
      yield { message: truncated ? 'truncated' : 'broken', path, offset, values };
    } else if (fault.kind === 'tooLarge') {
      const characters = fault.characters.toLocaleString('en-US');
      const limit = MAX_CHARACTERS.toLocaleString('en-US');
      yield { message: 'tooLarge', path, values: { characters, limit } };
    } else if (fault.kind === 'empty' || fault.kind === 'noJson')
      yield { message: fault.kind, path };
  },
});
