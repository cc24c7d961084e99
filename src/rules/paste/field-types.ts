import type { Path } from '../../model/parse-leniently.ts';
import { defineRule } from '../define-rule.ts';
import { awsPath } from '../fill-template.ts';
import type { PastedDocument } from '../read/pasted-document.ts';
import { retyping } from '../retyping.ts';

/** Whether the tool in between converts scalars: CloudFormation all of them, Terraform its own arguments. */
const isConverted = (document: PastedDocument | null, [field]: Path): boolean =>
  document?.spelling.naming === 'cloudformation' ||
  (document?.spelling.naming === 'terraform' && field !== 'containerDefinitions');

/** The reader converts what is clear and leaves out the rest, so that all other rules still see typed fields. */
export default defineRule({
  id: 'field-types',
  tier: 'refused',
  category: 'validity',
  summary: 'Every field has the type that AWS takes.',
  why: 'The AWS CLI refuses a value of the wrong type before it sends anything; the API does not convert it either.',
  fix: 'Write numbers and booleans without quotes, and strings with them. Task `cpu` and `memory` are strings, those of a container are numbers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Invalid type for parameter {field}, …',
  concept: 'task-definition',
  covers: ['IN-TYPE-STRING-NUM'],
  needs: 'document',
  judgesUnknown: true,
  messages: { wrong: '`{field}` should be {expected}, but is {found}.' },
  examples: {
    valid: [{ cpu: '256', containerDefinitions: [{ memory: 128, cpu: 10, essential: true }] }],
    invalid: [
      {
        input: { cpu: 256, containerDefinitions: [{ memory: '128', environment: {} }] },
        reports: [
          { message: 'wrong', at: '/cpu' },
          { message: 'wrong', at: '/containerDefinitions/0/memory' },
          { message: 'wrong', at: '/containerDefinitions/0/environment' },
        ],
      },
    ],
  },
  *check(value, context) {
    for (const { path, expected, found, coerced } of context.issues) {
      if (coerced && isConverted(context.document, path)) continue;
      yield {
        message: 'wrong',
        path,
        values: {
          field: awsPath(path),
          expected: `a ${expected}`.replace(/^a (?=[aeiou])/, 'an '),
          found: `a ${found}`.replace(/^a (?=[aeiou])/, 'an '),
        },
        repair: coerced ? retyping(path, expected, value, context) : undefined,
      };
    }
  },
});
