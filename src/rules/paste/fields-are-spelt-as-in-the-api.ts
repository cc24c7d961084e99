import { defineRule } from '../define-rule.ts';
import { rootOf } from '../read/pasted-document.ts';

/** Whole templates and resources are spelt as their tools want it; this is about what is cut out of them. */
export default defineRule({
  id: 'fields-are-spelt-as-in-the-api',
  tier: 'advice',
  category: 'style',
  summary: 'What is to be registered spells its fields as the API does.',
  why: 'The API and the AWS CLI know only `containerDefinitions` and the like. The AWS CLI refuses the spelling of CloudFormation or Terraform, and the SDK for JavaScript drops every field of it without an error.',
  fix: 'Begin each field with a small letter and write it without underscores, or deploy it with the tool whose spelling it has.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: 'Unknown parameter in input: "{field}", must be one of: family, taskRoleArn, …',
  concept: 'infrastructure-as-code',
  covers: ['IN-PASCALCASE'],
  needs: 'document',
  judgesUnknown: true,
  messages: {
    capital:
      'The fields are spelt as in CloudFormation, such as `{field}`. They were read all the same.',
    underscore:
      'The fields are spelt with underscores, such as `{field}`. They were read all the same.',
  },
  examples: {
    valid: [
      { family: 'web', containerDefinitions: [] },
      { Resources: { T: { Type: 'AWS::ECS::TaskDefinition', Properties: { Family: 'web' } } } },
      'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n}',
    ],
    invalid: [
      {
        input: { Family: 'web', ContainerDefinitions: [] },
        reports: [{ message: 'capital', at: '' }],
      },
      {
        input: { family: 'web', container_definitions: [{ port_mappings: [] }] },
        reports: [{ message: 'underscore', at: '' }],
      },
    ],
  },
  *check(_value, { document }) {
    if (document === null || document.logicalId !== undefined) return;
    if (document.pointer.at(-1) === 'Properties') return;
    const { node, spelling } = document;
    const object = node.type === 'array' ? node.items[0] : node;
    const keys = object?.type === 'object' ? object.members.map(({ key }) => key) : [];
    const path = rootOf(document);
    const capital = keys.find((key) => /^[A-Z]/.test(key));
    const underscore = keys.find((key) => key.includes('_'));
    if (spelling.naming === 'cloudformation' && capital !== undefined)
      yield { message: 'capital', path, values: { field: capital } };
    if (spelling.naming === 'snake' && underscore !== undefined)
      yield { message: 'underscore', path, values: { field: underscore } };
  },
});
