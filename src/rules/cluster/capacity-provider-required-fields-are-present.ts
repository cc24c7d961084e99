import { defineRule } from '../define-rule.ts';
import { requiredFields } from '../field-tables.ts';
import { missingFields } from '../missing-fields.ts';

const group = {
  autoScalingGroupArn:
    'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:0:autoScalingGroupName/a',
};

/** Only requests are judged: templates name the provider themselves, and have other words for some fields. */
export default defineRule({
  id: 'capacity-provider-required-fields-are-present',
  tier: 'refused',
  category: 'validity',
  summary: 'A capacity provider has a name, and its settings the fields that AWS requires.',
  why: 'Half a setting cannot be carried out, so AWS takes all of it or none.',
  fix: 'Add the missing field, or remove the object that lacks it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  awsError: 'Missing required parameter in {parent}: "{field}"',
  concept: 'capacity-provider',
  covers: [],
  needs: 'capacity-provider',
  messages: {
    missing: '`{holder}` has no `{field}`.',
    unnamed: 'The capacity provider has no `{field}`.',
  },
  examples: {
    valid: [{ name: 'blue', autoScalingGroupProvider: group }],
    invalid: [
      {
        input: { name: 'blue', autoScalingGroupProvider: { managedDraining: 'ENABLED' } },
        reports: [{ message: 'missing', at: '/autoScalingGroupProvider/autoScalingGroupArn' }],
      },
      {
        input: { autoScalingGroupProvider: group },
        reports: [{ message: 'unnamed', at: '/name' }],
      },
    ],
  },
  *check(provider, { document }) {
    if (document?.spelling.naming !== 'api') return;
    if ((provider.name ?? '') === '')
      yield { message: 'unnamed', path: ['name'], values: { field: 'name', parent: 'input' } };
    for (const { values, ...report } of missingFields(provider, requiredFields.capacityProvider))
      yield { ...report, values: { ...values, parent: values?.['holder'] ?? 'input' } };
  },
});
