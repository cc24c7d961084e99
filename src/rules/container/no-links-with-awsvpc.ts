import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

/** An empty list is what describe prints. */
export default defineRule({
  id: 'no-links-with-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'With awsvpc, containers are not linked.',
  why: 'Links work on the Docker bridge. With awsvpc the containers of a task reach each other on localhost.',
  fix: 'Remove `links` and use localhost with the port of the other container.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Links are not supported when networkMode=awsvpc.',
  concept: 'links',
  covers: ['CD-LINKS-NETMODE'],
  needs: 'task',
  messages: { linked: 'Container "{container}" has `links`, which awsvpc does not offer.' },
  examples: {
    valid: [{ networkMode: 'awsvpc', containerDefinitions: [{ name: 'app', links: [] }] }],
    invalid: [
      {
        input: { networkMode: 'awsvpc', containerDefinitions: [{ name: 'app', links: ['db'] }] },
        reports: [{ message: 'linked', at: '/containerDefinitions/0/links' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'awsvpc') return;
    for (const { container, path, label } of containersOf(task))
      if ((container.links ?? []).length > 0)
        yield {
          message: 'linked',
          path: [...path, 'links'],
          values: { container: label },
          repair: unsafe(removing([...path, 'links'])),
        };
  },
});
