import { defineRule } from '../define-rule.ts';

/** Neighbours of what is checked are told apart by the fields that only they have; some have rules of their own. */
export default defineRule({
  id: 'task-definition-expected',
  tier: 'refused',
  category: 'validity',
  summary:
    'What is pasted is a task definition, containers of one, or a service, cluster or capacity provider.',
  why: 'Each format has its own fields, so a check of another one would say nothing true.',
  fix: 'Paste what `aws ecs describe-task-definition` prints, a file for `register-task-definition`, or the list of containers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definitions.html',
  awsError: null,
  concept: 'task-definition',
  covers: [],
  needs: 'text',
  messages: {
    appSpec:
      'This is an AppSpec file of CodeDeploy. Paste the task definition that it names in `TaskDefinition`.',
    copilot:
      'This is a Copilot manifest. Run `copilot svc package` and paste the template that it prints.',
    instances:
      'These are container instances. They are for placing tasks; a check needs a task definition.',
    list: 'This is a list of ARNs. Run `aws ecs describe-task-definition --task-definition <ARN>` for one of them, and paste what it prints.',
    module:
      'This calls a Terraform module, which writes the task definition elsewhere. Paste what `terraform show -json` prints.',
    other: 'This can be read, but none of its fields belong to a task definition.',
    policy:
      'This is an IAM policy. Paste the task definition whose `taskRoleArn` or `executionRoleArn` names its role.',
    runTask:
      'This is a request to run a task. Paste the task definition that it names in `taskDefinition`.',
    task: 'This is a running task as describe-tasks prints it. Paste the task definition that it names in `taskDefinitionArn`.',
    template:
      'This is a CloudFormation template without any task definition, service, cluster or capacity provider of ECS.',
    terraform:
      'This is Terraform without any `aws_ecs_task_definition`, `aws_ecs_service`, `aws_ecs_cluster` or `aws_ecs_capacity_provider`.',
  },
  examples: {
    valid: [
      { family: 'web' },
      [{ name: 'app', image: 'nginx:1.27' }],
      { serviceName: 'web', taskDefinition: 'web:1', desiredCount: 2 },
    ],
    invalid: [
      {
        input: { version: 0, Resources: [{ TargetService: { Type: 'AWS::ECS::Service' } }] },
        reports: [{ message: 'appSpec', at: '' }],
      },
      {
        input: 'name: web\ntype: Load Balanced Web Service',
        reports: [{ message: 'copilot', at: '' }],
      },
      { input: { containerInstances: [] }, reports: [{ message: 'instances', at: '' }] },
      { input: { taskDefinitionArns: ['web:1'] }, reports: [{ message: 'list', at: '' }] },
      { input: 'module "ecs" {\n  source = "./ecs"\n}', reports: [{ message: 'module', at: '' }] },
      { input: { color: 'blue' }, reports: [{ message: 'other', at: '' }] },
      { input: { Version: '2012-10-17', Statement: [] }, reports: [{ message: 'policy', at: '' }] },
      { input: { taskDefinition: 'web:1', count: 1 }, reports: [{ message: 'runTask', at: '' }] },
      { input: { tasks: [{ taskArn: 'task/1' }] }, reports: [{ message: 'task', at: '' }] },
      {
        input: { Resources: { B: { Type: 'AWS::S3::Bucket' } } },
        reports: [{ message: 'template', at: '' }],
      },
      {
        input: 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}',
        reports: [{ message: 'terraform', at: '' }],
      },
    ],
  },
  *check(_paste, { reading: { foreign } }) {
    const own = foreign === 'compose' || foreign === 'kubernetes' || foreign === 'helm';
    if (foreign !== null && !own) yield { message: foreign, path: [] };
  },
});
