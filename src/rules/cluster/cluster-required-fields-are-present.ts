import { defineRule } from '../define-rule.ts';
import { requiredFields } from '../field-tables.ts';
import { missingFields } from '../missing-fields.ts';

/** Templates and Terraform spread these settings over resources of their own, so only requests are judged. */
export default defineRule({
  id: 'cluster-required-fields-are-present',
  tier: 'refused',
  category: 'validity',
  summary: 'Whatever a cluster sets is set with the fields that AWS requires of it.',
  why: 'Half a setting cannot be carried out, so AWS takes all of it or none.',
  fix: 'Add the missing field, or remove the object that lacks it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  awsError: 'Missing required parameter in {holder}: "{field}"',
  concept: 'cluster',
  covers: [],
  needs: 'cluster',
  messages: { missing: '`{holder}` has no `{field}`.' },
  examples: {
    valid: [{ clusterName: 'live', serviceConnectDefaults: { namespace: 'shop' } }],
    invalid: [
      {
        input: {
          clusterName: 'live',
          serviceConnectDefaults: {},
          defaultCapacityProviderStrategy: [{ weight: 1 }],
        },
        reports: [
          { message: 'missing', at: '/defaultCapacityProviderStrategy/0/capacityProvider' },
          { message: 'missing', at: '/serviceConnectDefaults/namespace' },
        ],
      },
    ],
  },
  *check(cluster, { document }) {
    if (document?.spelling.naming === 'api') yield* missingFields(cluster, requiredFields.cluster);
  },
});
