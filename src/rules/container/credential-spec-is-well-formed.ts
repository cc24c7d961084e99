import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { limit } from '../tables.ts';

const { max } = limit('credential-specs');

export default defineRule({
  id: 'credential-spec-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'A container has at most one credential spec, and it says of which kind it is.',
  why: 'A container joins one domain. The word before the ARN says whether the instance has joined it too.',
  fix: 'Write one of `"credentialspec:<ARN>"` and `"credentialspecdomainless:<ARN>"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'windows-containers',
  covers: ['CD-CREDSPEC'],
  needs: 'container',
  messages: {
    many: 'Container "{container}" has {count} credential specs; one is allowed.',
    kind: 'The credential spec of container "{container}" starts with neither credentialspec: nor credentialspecdomainless:.',
  },
  examples: {
    valid: [oneContainer({ credentialSpecs: ['credentialspec:arn:aws:s3:::bucket/spec.json'] })],
    invalid: [
      {
        input: oneContainer({ credentialSpecs: ['credentialspec:a', 'credentialspec:b'] }),
        reports: [{ message: 'many', at: '/containerDefinitions/0/credentialSpecs' }],
      },
      {
        input: oneContainer({ credentialSpecs: ['arn:aws:s3:::bucket/spec.json'] }),
        reports: [{ message: 'kind', at: '/containerDefinitions/0/credentialSpecs/0' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const specs = container.credentialSpecs ?? [];
      const at = [...path, 'credentialSpecs'];
      if (specs.length > max)
        yield { message: 'many', path: at, values: { container: label, count: specs.length } };
      for (const [index, spec] of specs.entries())
        if (!/^credentialspec(?:domainless)?:/.test(spec) && !hasPlaceholder(spec))
          yield { message: 'kind', path: [...at, index], values: { container: label } };
    }
  },
});
