import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { fieldPlaces, textsOf } from '../field-places.ts';
import { awsPath } from '../fill-template.ts';
import { isRoleArn } from '../role-arn.ts';

const TEMPLATE = 'managedInstancesProvider.instanceLaunchTemplate';
const PROFILE = /^arn:aws[a-z-]*:iam::[^:]+:instance-profile\/[\w+=,.@/-]+$/;

/** Each field with what it names, and how that looks. */
const RESOURCES = [
  {
    pattern: 'managedInstancesProvider.infrastructureRoleArn',
    thing: 'the ARN of an IAM role',
    fits: isRoleArn,
  },
  {
    pattern: `${TEMPLATE}.ec2InstanceProfileArn`,
    thing: 'the ARN of an instance profile',
    fits: (text: string) => PROFILE.test(text),
  },
  {
    pattern: `${TEMPLATE}.networkConfiguration.subnets`,
    thing: 'the id of a subnet',
    fits: (text: string) => /^subnet-\w+$/.test(text),
  },
  {
    pattern: `${TEMPLATE}.networkConfiguration.securityGroups`,
    thing: 'the id of a security group',
    fits: (text: string) => /^sg-\w+$/.test(text),
  },
];

const managed = (ec2InstanceProfileArn: string, subnet: string) => ({
  name: 'managed',
  managedInstancesProvider: {
    infrastructureRoleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructureRole',
    instanceLaunchTemplate: { ec2InstanceProfileArn, networkConfiguration: { subnets: [subnet] } },
  },
});

export default defineRule({
  id: 'managed-instances-name-resources',
  tier: 'refused',
  category: 'validity',
  summary: 'Managed instances name their role, profile, subnets and security groups as AWS does.',
  why: 'ECS looks the resources up by ARN or id. A name is found nowhere, and a role is no instance profile.',
  fix: 'Give ARNs and ids as AWS shows them. The ARN of an instance profile has `instance-profile/` in it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  awsError: null,
  concept: 'managed-instances',
  covers: [],
  needs: 'capacity-provider',
  messages: { form: '`{field}` is not {thing}.' },
  examples: {
    valid: [managed('arn:aws:iam::123456789012:instance-profile/ecs', 'subnet-0123456789abcdef0')],
    invalid: [
      {
        input: managed('arn:aws:iam::123456789012:role/ecsInstanceRole', '10.0.0.0/24'),
        reports: [
          {
            message: 'form',
            at: '/managedInstancesProvider/instanceLaunchTemplate/ec2InstanceProfileArn',
          },
          {
            message: 'form',
            at: '/managedInstancesProvider/instanceLaunchTemplate/networkConfiguration/subnets/0',
          },
        ],
      },
    ],
  },
  *check(provider, { isUnknown }) {
    for (const { pattern, thing, fits } of RESOURCES)
      for (const place of fieldPlaces(provider, pattern))
        for (const { text, path } of textsOf(place))
          if (!fits(text) && !hasPlaceholder(text) && !isUnknown(...path))
            yield { message: 'form', path, values: { field: awsPath(path), thing } };
  },
});
