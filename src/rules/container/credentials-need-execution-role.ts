import type { ContainerDefinition } from '../../model/task-definition.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const registry = { repositoryCredentials: { credentialsParameter: 'docker-hub' } };
const logs = {
  logConfiguration: {
    logDriver: 'splunk',
    secretOptions: [{ name: 'splunk-token', valueFrom: 'splunk-token' }],
  },
};

/** What of a container is read with the execution role, beside its secrets, and what it is for. */
const credentials = (container: ContainerDefinition): readonly [string[], string] | undefined => {
  if ((container.logConfiguration?.secretOptions ?? []).length > 0)
    return [['logConfiguration', 'secretOptions'], 'its log driver'];
  return (container.repositoryCredentials?.credentialsParameter ?? '') === ''
    ? undefined
    : [['repositoryCredentials'], 'a private registry'];
};

/** A container that also injects secrets is refused for them, which is another rule. */
export default defineRule({
  id: 'credentials-need-execution-role',
  tier: 'fails',
  category: 'validity',
  summary: 'A task with credentials for a registry or a log driver has an execution role.',
  why: 'ECS reads these credentials before the container starts, with the execution role and not with the task role.',
  fix: 'Set `executionRoleArn` to a role that may read the credentials.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/private-auth.html',
  awsError: null,
  concept: 'task-execution-role',
  covers: ['CD-SECRETS-ROLE'],
  needs: 'task',
  messages: {
    missing:
      'Container "{container}" has credentials for {purpose}, but the task has no `executionRoleArn`.',
  },
  examples: {
    valid: [
      oneContainer({ ...registry, ...logs }, { executionRoleArn: 'ecsTaskExecutionRole' }),
      oneContainer({ ...registry, secrets: [{ name: 'KEY', valueFrom: 'key' }] }),
      oneContainer({ repositoryCredentials: {}, logConfiguration: { secretOptions: [] } }),
    ],
    invalid: [
      {
        input: oneContainer(registry),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/repositoryCredentials' }],
      },
      {
        input: oneContainer({ ...registry, ...logs }),
        reports: [
          { message: 'missing', at: '/containerDefinitions/0/logConfiguration/secretOptions' },
        ],
      },
    ],
  },
  *check(task, { isUnknown }) {
    if ((task.executionRoleArn ?? '') !== '' || isUnknown('executionRoleArn')) return;
    for (const { container, path, label } of containersOf(task)) {
      const [field, purpose] = credentials(container) ?? [];
      if (field === undefined || purpose === undefined) continue;
      if ((container.secrets ?? []).length > 0 || isUnknown(...path, 'secrets')) continue;
      yield {
        message: 'missing',
        path: [...path, ...field],
        values: { container: label, purpose },
      };
    }
  },
});
