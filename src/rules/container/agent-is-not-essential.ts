import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';

const AGENT =
  /(?:^|\/)(?:datadog\/agent|aws-xray-daemon|aws-otel-collector|cloudwatch-agent|newrelic\/nri-ecs|opentelemetry-collector(?:-contrib)?)(?:[:@]|$)/;

export default defineRule({
  id: 'agent-is-not-essential',
  tier: 'advice',
  category: 'reliability',
  summary: 'A monitoring agent beside the application is not essential by omission.',
  why: '`essential` is true when it is left out: when the agent exits, ECS stops the application with it.',
  fix: 'Set `"essential": false` on the agent. If the task shall stop with it, write `"essential": true`, so that it reads as meant.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'essential-container',
  covers: ['CD-ESS-SIDECAR'],
  needs: 'containers',
  messages: {
    essential: 'Container "{container}" runs an agent and stops the whole task when it exits.',
  },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app' }, { image: 'datadog/agent:7', essential: false }] },
      oneContainer({ image: 'datadog/agent:7' }),
    ],
    invalid: [
      {
        input: {
          containerDefinitions: [{ name: 'app' }, { image: 'public.ecr.aws/datadog/agent:7' }],
        },
        reports: [{ message: 'essential', at: '/containerDefinitions/1' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const containers = containersOf(task);
    if (containers.length < 2) return;
    for (const { container, path, label } of containers)
      if (
        container.essential === undefined &&
        AGENT.test(container.image ?? '') &&
        !isUnknown(...path, 'essential')
      )
        yield {
          message: 'essential',
          path,
          values: { container: label },
          repair: unsafe(setting([...path, 'essential'], false)),
        };
  },
});
