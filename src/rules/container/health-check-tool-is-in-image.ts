import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const LACKS = [
  [/^gcr\.io\/distroless\/(?!.*:.*debug)/, ['a shell', 'curl', 'wget']],
  [/^(?:docker\.io\/)?(?:library\/)?(?:node|python):[\w.-]*slim/, ['curl', 'wget']],
  [/^(?:docker\.io\/)?(?:library\/)?(?:alpine(?::|$)|(?:node|python):[\w.-]*alpine)/, ['curl']],
] as const;

/** The container may install the program when it starts, or the check may go on to another. */
const INSTALLS = /\b(?:apk|apt|apt-get)\b/;
const ELSE = /\|\|(?!\s*exit\b)|;|&&/;

const withCheck = (image: string, line: string): Readonly<Record<string, unknown>> =>
  oneContainer({ image, healthCheck: { command: ['CMD-SHELL', line] } });

/** Only images of which it is known for certain: those of Docker and distroless, unchanged. */
export default defineRule({
  id: 'health-check-tool-is-in-image',
  tier: 'fails',
  category: 'validity',
  summary: 'A health check uses a program that its image holds.',
  why: 'The check runs in the container. When its program is missing the container is unhealthy from the start, and the task is stopped again and again.',
  fix: 'Install the program in the image, or check with one that it holds, such as the language of the application.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html',
  awsError: null,
  concept: 'container-health-check',
  covers: ['CD-HC-NOCURL'],
  needs: 'container',
  messages: {
    missing:
      'The health check of container "{container}" needs {tool}, which its image does not hold.',
  },
  examples: {
    valid: [withCheck('node:22', 'curl -f /'), withCheck('node:22-alpine', 'wget -q /')],
    invalid: [
      {
        input: withCheck('python:3.13-slim', 'curl -f /'),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/healthCheck' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const { image = '', healthCheck, entryPoint = [], command = [] } = container;
      const [form, line = ''] = healthCheck?.command ?? [];
      const shellLess = form === 'CMD-SHELL' && image.includes('distroless');
      const program = shellLess ? 'a shell' : line.split(' ')[0];
      const lacks = LACKS.find(([known]) => known.test(image))?.[1];
      const tool = lacks?.find((name) => name === program);
      const open = INSTALLS.test([...entryPoint, ...command].join(' ')) || ELSE.test(line);
      if (tool === undefined || open || hasPlaceholder(image) || hasPlaceholder(line)) continue;
      const values = { container: label, tool };
      yield { message: 'missing', path: [...path, 'healthCheck'], values };
    }
  },
});
