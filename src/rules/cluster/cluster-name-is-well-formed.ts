import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { limit } from '../tables.ts';

const most = limit('name-length').max;

export default defineRule({
  id: 'cluster-name-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'The name of a cluster has 1 to 255 letters, digits, hyphens and underscores.',
  why: 'The name becomes part of the ARN of the cluster, and of all that runs in it.',
  fix: 'Replace every other character with a hyphen.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html',
  awsError: null,
  concept: 'cluster',
  covers: [],
  needs: 'cluster',
  messages: {
    form: 'The name of the cluster has {length} characters or one that none may have; up to {max} letters, digits, hyphens and underscores are allowed.',
  },
  examples: {
    valid: [{ clusterName: 'prod_eu-1', settings: [] }],
    invalid: [
      {
        input: { clusterName: 'prod eu', settings: [] },
        reports: [{ message: 'form', at: '/clusterName' }],
      },
    ],
  },
  *check({ clusterName: name }) {
    if (name === undefined || hasPlaceholder(name)) return;
    if (!/^[A-Za-z0-9_-]+$/.test(name) || name.length > most)
      yield { message: 'form', path: ['clusterName'], values: { length: name.length, max: most } };
  },
});
