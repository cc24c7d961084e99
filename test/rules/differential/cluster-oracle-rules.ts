/** Which rules of ours answer for a rule of the oracle's schema about clusters and capacity providers. */
export const CLUSTER_ORACLE_RULES: Readonly<Record<string, readonly string[]>> = {
  E1150: ['managed-instances-name-resources'],
  E1154: ['managed-instances-name-resources'],
  E1156: ['managed-instances-name-resources'],
  E3024: ['cluster-tags-are-allowed', 'capacity-provider-tags-are-allowed'],
  F3002: ['known-fields', 'task-definition-expected'],
  F3003: [
    'cluster-required-fields-are-present',
    'capacity-provider-required-fields-are-present',
    'field-types',
  ],
  F3012: ['field-types', 'cluster-numbers-within-range', 'capacity-provider-numbers-within-range'],
  F3031: [
    'cluster-name-is-well-formed',
    'cluster-tags-are-allowed',
    'capacity-provider-tags-are-allowed',
  ],
  F3033: ['cluster-tags-are-allowed', 'capacity-provider-tags-are-allowed'],
  F3034: ['cluster-numbers-within-range', 'capacity-provider-numbers-within-range'],
  W3030: ['cluster-choices-exist', 'capacity-provider-choices-exist', 'field-types'],
  W9003: ['field-types'],
  'pf-ecs-cluster-default-strategy-multiple-base': ['default-strategy-has-one-base'],
  'pf-ecs-cluster-default-strategy-provider-not-listed': ['default-strategy-uses-own-providers'],
  'pf-ecs-cluster-execute-command-default-with-log-config': [
    'exec-log-overrides-default',
    'cluster-choices-exist',
  ],
  'pf-ecs-cluster-execute-command-override-without-log-config': ['exec-override-names-log'],
  'pf-ecs-cluster-name': ['cluster-name-is-well-formed'],
  'pf-ecs-cp-scaling-step-order': ['scaling-steps-are-in-order'],
};
