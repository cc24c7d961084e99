import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { fieldPlaces, textsOf } from '../field-places.ts';
import { awsPath } from '../fill-template.ts';
import { isRoleArn } from '../role-arn.ts';

/** The role of the load balancer may be a bare name, and has rules of its own. */
const ROLES = [
  'volumeConfigurations[].managedEBSVolume.roleArn',
  'deploymentConfiguration.lifecycleHooks[].roleArn',
  'loadBalancers[].advancedConfiguration.roleArn',
  'serviceConnectConfiguration.services[].tls.roleArn',
  'vpcLatticeConfigurations[].roleArn',
];

const withRole = (roleArn: string) =>
  aService({ volumeConfigurations: [{ name: 'data', managedEBSVolume: { roleArn } }] });
const at = '/volumeConfigurations/0/managedEBSVolume/roleArn';

export default defineRule({
  id: 'service-role-arns-name-roles',
  tier: 'refused',
  category: 'validity',
  summary: 'Roles that ECS uses for volumes, hooks and listeners are given as ARNs of IAM roles.',
  why: 'ECS assumes the role to act for the service. It takes no ARN of a policy or a user, and no bare name.',
  fix: 'Give the ARN as IAM shows it, such as `arn:aws:iam::123456789012:role/ecsInfrastructureRole`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/infrastructure_IAM_role.html',
  awsError: null,
  concept: 'infrastructure-role',
  covers: [],
  needs: 'service',
  messages: { form: '`{field}` is not the ARN of an IAM role.' },
  examples: {
    valid: [
      withRole('arn:aws:iam::123456789012:role/ecsInfrastructureRole'),
      withRole('arn:aws-cn:iam::ACCOUNT:role/service/ecs'),
    ],
    invalid: [
      {
        input: withRole('arn:aws:iam::123456789012:policy/ebs'),
        reports: [{ message: 'form', at }],
      },
      { input: withRole('ecsInfrastructureRole'), reports: [{ message: 'form', at }] },
    ],
  },
  *check(service) {
    for (const pattern of ROLES)
      for (const place of fieldPlaces(service, pattern))
        for (const { text, path } of textsOf(place))
          if (!isRoleArn(text)) yield { message: 'form', path, values: { field: awsPath(path) } };
  },
});
