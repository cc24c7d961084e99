import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const neuron = (value: string): Readonly<Record<string, unknown>> => ({
  resourceRequirements: [{ type: 'NeuronDevice', value }],
});

export default defineRule({
  id: 'neuron-devices-go-to-one-container',
  tier: 'refused',
  category: 'validity',
  summary: 'One container of a task takes all Neuron devices of the instance.',
  why: 'Neuron devices are not divided: ECS takes no other value than ALL, and no second container.',
  fix: 'Write `"value": "ALL"`, on one container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
  awsError: null,
  concept: 'managed-instances',
  covers: [],
  needs: 'containers',
  messages: {
    part: 'Container "{container}" asks for a part of the Neuron devices; the value must be ALL.',
    second: 'Container "{container}" asks for Neuron devices too, beside "{other}".',
  },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', ...neuron('ALL') }, { name: 'proxy' }] }],
    invalid: [
      {
        input: oneContainer(neuron('1')),
        reports: [{ message: 'part', at: '/containerDefinitions/0/resourceRequirements' }],
      },
      {
        input: { containerDefinitions: [neuron('ALL'), neuron('ALL')] },
        reports: [{ message: 'second', at: '/containerDefinitions/1/resourceRequirements' }],
      },
    ],
  },
  *check(task) {
    const owners: string[] = [];
    for (const { container, path, label } of containersOf(task)) {
      const found = container.resourceRequirements?.find(({ type }) => type === 'NeuronDevice');
      if (found === undefined) continue;
      const [other] = owners;
      const at = [...path, 'resourceRequirements'];
      if (other !== undefined)
        yield { message: 'second', path: at, values: { container: label, other } };
      if (found.value !== undefined && found.value !== 'ALL' && !hasPlaceholder(found.value))
        yield { message: 'part', path: at, values: { container: label } };
      owners.push(label);
    }
  },
});
