import { parseImageReference } from '../../model/image-reference.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** Namespaces in which Docker's official images are built for one architecture. */
const NAMESPACES: Readonly<Record<string, string>> = { arm64v8: 'arm64', amd64: 'amd64' };
const NAMED = /(?:^|[-_.])(?:(arm64|aarch64)(?:v8)?|(amd64|x86_64|x64))(?:$|[-_.])/;

const on = (cpuArchitecture: string, image: string): Readonly<Record<string, unknown>> =>
  oneContainer({ image }, { runtimePlatform: { cpuArchitecture } });

export default defineRule({
  id: 'image-matches-architecture',
  tier: 'fails',
  category: 'validity',
  summary: 'The name of an image does not name another architecture than the task asks for.',
  why: 'A program for another processor does not start: exec format error, or no image is found for the platform.',
  fix: 'Set `runtimePlatform.cpuArchitecture`, or use the image for the architecture of the task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html',
  awsError: 'exec …: exec format error',
  concept: 'runtime-platform',
  covers: ['CD-ARCH'],
  needs: 'task',
  messages: {
    differs:
      'The image of container "{container}" is for {wrong} by its name, and the task runs on {asked}.',
  },
  examples: {
    valid: [on('ARM64', 'app:1.2-arm64'), oneContainer({ image: 'app:arm64' })],
    invalid: [
      {
        input: on('X86_64', 'app:1.2-arm64'),
        reports: [{ message: 'differs', at: '/containerDefinitions/0/image' }],
      },
      {
        input: oneContainer({ image: 'app:1.2-arm64' }, { requiresCompatibilities: ['FARGATE'] }),
        reports: [{ message: 'differs', at: '/containerDefinitions/0/image' }],
      },
      {
        input: on('X86_64', 'arm64v8/nginx:1.27'),
        reports: [{ message: 'differs', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task, { targets, isUnknown }) {
    if (isUnknown('runtimePlatform', 'cpuArchitecture')) return;
    const assumed = targets.length === 1 && targets[0] === 'FARGATE' ? 'X86_64' : '';
    const asked = task.runtimePlatform?.cpuArchitecture ?? assumed;
    for (const { container, path, label } of containersOf(task)) {
      const { image = '' } = container;
      const namespace = NAMESPACES[/^(?:docker\.io\/)?(arm64v8|amd64)\//.exec(image)?.[1] ?? ''];
      const named = namespace ?? parseImageReference(image).tag ?? '';
      const [, arm, x86] = NAMED.exec(named) ?? [];
      const wrong = asked === 'X86_64' ? arm : asked === 'ARM64' ? x86 : undefined;
      if (wrong !== undefined && !hasPlaceholder(image))
        yield {
          message: 'differs',
          path: [...path, 'image'],
          values: { container: label, wrong, asked },
        };
    }
  },
});
