import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

const fargate = { requiresCompatibilities: ['FARGATE'] };

/** Describe output holds an empty list, which is fine. */
export default defineRule({
  id: 'no-docker-security-options-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'No container on Fargate has Docker security options.',
  why: 'SELinux, AppArmor and credential specs are set up on the host, and the host of a Fargate task is not yours.',
  fix: 'Remove `dockerSecurityOptions`. For Active Directory, use `credentialSpecs`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Fargate compatible task definitions do not support dockerSecurityOptions',
  concept: 'container-definition',
  covers: ['FG-SECOPT'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { some: 'Container "{container}" has `dockerSecurityOptions`.' },
  examples: {
    valid: [oneContainer({ dockerSecurityOptions: [] }, fargate)],
    invalid: [
      {
        input: oneContainer({ dockerSecurityOptions: ['no-new-privileges'] }, fargate),
        reports: [{ message: 'some', at: '/containerDefinitions/0/dockerSecurityOptions' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      if ((container.dockerSecurityOptions ?? []).length > 0)
        yield {
          message: 'some',
          path: [...path, 'dockerSecurityOptions'],
          values: { container: label },
          repair: unsafe(removing([...path, 'dockerSecurityOptions'])),
        };
  },
});
