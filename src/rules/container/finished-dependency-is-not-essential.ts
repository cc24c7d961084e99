import { dependenciesOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';
import { awsPath } from '../fill-template.ts';
import { setting } from '../repair.ts';

const app = { name: 'app', dependsOn: [{ containerName: 'init', condition: 'SUCCESS' }] };

/** A container is essential unless it says otherwise. */
export default defineRule({
  id: 'finished-dependency-is-not-essential',
  tier: 'refused',
  category: 'validity',
  summary: 'A container that others wait to finish is not essential.',
  why: 'When an essential container ends, ECS stops the whole task, so nothing could start after it.',
  fix: 'Set `"essential": false` on the container that runs first.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  awsError:
    'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
  concept: 'container-dependency',
  covers: ['CD-DEP-ESSENTIAL'],
  needs: 'containers',
  messages: {
    essential: 'Container "{container}" waits for the {condition} of "{name}", which is essential.',
  },
  examples: {
    valid: [{ containerDefinitions: [app, { name: 'init', essential: false }] }],
    invalid: [
      {
        input: { containerDefinitions: [app, { name: 'init' }] },
        reports: [{ message: 'essential', at: '/containerDefinitions/0/dependsOn/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      item: { condition, containerName: name = '' },
      path,
      label,
      other,
    } of dependenciesOf(task)) {
      if (condition !== 'SUCCESS' && condition !== 'COMPLETE') continue;
      if (
        other === undefined ||
        other.container.essential === false ||
        isUnknown(...other.path, 'essential')
      )
        continue;
      const essential = [...other.path, 'essential'];
      yield {
        message: 'essential',
        path,
        values: { container: label, condition, name },
        repair: setting(essential, false, `Set \`${awsPath(essential)}\` to \`false\``),
      };
    }
  },
});
