import { defineRule } from '../define-rule.ts';
import { requiredFields } from '../field-tables.ts';
import { missingFields } from '../missing-fields.ts';

/** Family, containers, their names and images have rules of their own. */
export default defineRule({
  id: 'required-fields-are-present',
  tier: 'refused',
  category: 'validity',
  summary: 'Whatever is set is set with the fields that AWS requires of it.',
  why: 'Half a setting cannot be carried out, so AWS takes all of it or none.',
  fix: 'Add the missing field, or remove the object that lacks it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Missing required parameter in {holder}: "{field}"',
  concept: 'task-definition',
  covers: [],
  needs: 'container',
  messages: { missing: '`{holder}` has no `{field}`.' },
  examples: {
    valid: [
      {
        containerDefinitions: [
          {
            secrets: [{ name: 'DB', valueFrom: '/shop/db' }],
            ulimits: [{ name: 'nofile', softLimit: 1024, hardLimit: 2048 }],
            logConfiguration: { logDriver: 'awslogs' },
          },
        ],
        volumes: [{ name: 'data' }],
      },
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [{ secrets: [{ name: 'DB' }], logConfiguration: { options: {} } }],
          volumes: [{ efsVolumeConfiguration: { rootDirectory: '/' } }],
        },
        reports: [
          { message: 'missing', at: '/containerDefinitions/0/secrets/0/valueFrom' },
          { message: 'missing', at: '/containerDefinitions/0/logConfiguration/logDriver' },
          { message: 'missing', at: '/volumes/0/efsVolumeConfiguration/fileSystemId' },
        ],
      },
    ],
  },
  check: (task) => missingFields(task, requiredFields.fields),
});
