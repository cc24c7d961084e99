import { defineRule } from '../define-rule.ts';
import { awsPath } from '../fill-template.ts';
import { removing, renaming, unsafe } from '../repair.ts';
import { documentName, unknownFields } from '../unknown-fields.ts';

/** The SDK for JavaScript drops what it does not know, so a misspelt field is lost without an error. */
export default defineRule({
  id: 'known-fields',
  tier: 'refused',
  category: 'validity',
  summary: 'Every field is one that AWS knows.',
  why: 'The AWS CLI refuses a field it does not know. Some SDKs drop it instead, and then the setting is silently missing.',
  fix: 'Correct the spelling, or remove the field.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Unknown parameter in {parent}: "{name}", must be one of: …',
  concept: 'task-definition',
  covers: ['IN-UNKNOWN-KEY'],
  needs: 'document',
  messages: {
    misspelt: '`{name}` is not a field of {where}. Did you mean `{nearest}`?',
    unknown: '`{name}` is not a field of {where}.',
  },
  examples: {
    valid: [
      { family: 'web', containerDefinitions: [{ environment: [], dockerLabels: { any: 'x' } }] },
    ],
    invalid: [
      {
        input: { family: 'web', containerDefinitions: [{ enviroment: [] }], color: 'blue' },
        reports: [
          { message: 'misspelt', at: '/containerDefinitions/0/enviroment' },
          { message: 'unknown', at: '/color' },
        ],
      },
      {
        input: { family: 'web', containerDefinitions: [{ environmentVariables: [] }] },
        reports: [{ message: 'misspelt', at: '/containerDefinitions/0/environmentVariables' }],
      },
      {
        input: { serviceName: 'web', desiredCuont: 2 },
        reports: [{ message: 'misspelt', at: '/desiredCuont' }],
      },
    ],
  },
  *check(value, { document }) {
    if (document === null) return;
    for (const { path, name, nearest, sure } of unknownFields(value, document)) {
      const parent = awsPath(path.slice(0, -1));
      const values = {
        name,
        nearest: nearest ?? '',
        parent: parent || 'input',
        where: parent === '' ? documentName(document) : `\`${parent}\``,
      };
      if (nearest !== undefined)
        yield {
          message: 'misspelt',
          path,
          values,
          repair: sure ? renaming(path, nearest) : undefined,
        };
      // What AWS printed itself may be newer than this table; only a near miss there is someone's typo.
      else if (document.shape !== 'describe-output')
        yield { message: 'unknown', path, values, repair: unsafe(removing(path)) };
    }
  },
});
