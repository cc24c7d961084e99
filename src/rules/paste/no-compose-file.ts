import { defineRule } from '../define-rule.ts';

/** Compose and task definitions describe the same thing with other words, so people mix them up. */
export default defineRule({
  id: 'no-compose-file',
  tier: 'refused',
  category: 'validity',
  summary: 'What is pasted is no Compose file.',
  why: 'ECS does not read Compose files. A Compose service becomes a container definition: `ports` are `portMappings`, `depends_on` is `dependsOn`, and `environment` is a list of names and values.',
  fix: 'Write one task definition for the services that run together, with an entry of `containerDefinitions` for each, and paste that.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/create-task-definition.html',
  awsError: null,
  concept: 'container-definition',
  covers: [],
  needs: 'text',
  messages: { compose: 'This is a Compose file, not a task definition.' },
  examples: {
    valid: [{ family: 'web' }],
    invalid: [
      {
        input: { services: { web: { image: 'nginx' } } },
        reports: [{ message: 'compose', at: '' }],
      },
      { input: 'services:\n  web:\n    image: nginx', reports: [{ message: 'compose', at: '' }] },
      {
        input: 'version: "3"\nnetworks:\n  front:\nservices:\n  web:\n    build: .',
        reports: [{ message: 'compose', at: '' }],
      },
      {
        input: 'web:\n  image: nginx\ndb:\n  image: postgres',
        reports: [{ message: 'compose', at: '' }],
      },
    ],
  },
  *check(_paste, { reading }) {
    if (reading.foreign === 'compose') yield { message: 'compose', path: [] };
  },
});
