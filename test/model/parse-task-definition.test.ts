import { describe, expect, test } from '@jest/globals';
import { isPrivateEcrImage, parseImageReference } from '../../src/model/image-reference.ts';
import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import { hasPlaceholder } from '../../src/model/placeholder.ts';
import { taskCpuUnits, taskMemoryMiB } from '../../src/model/task-size.ts';

describe('a task definition with wrong types', () => {
  test('is read with what is clear converted, and each fault named by its types', () => {
    const value = {
      cpu: 256,
      containerDefinitions: [{ memory: '128', essential: 'true', links: {} }],
    };
    expect(parseTaskDefinition(value)).toEqual({
      task: { cpu: '256', containerDefinitions: [{ memory: 128, essential: true }] },
      issues: [
        {
          path: ['containerDefinitions', 0, 'essential'],
          expected: 'boolean',
          found: 'string',
          coerced: true,
        },
        {
          path: ['containerDefinitions', 0, 'links'],
          expected: 'array',
          found: 'object',
          coerced: false,
        },
        {
          path: ['containerDefinitions', 0, 'memory'],
          expected: 'number',
          found: 'string',
          coerced: true,
        },
        { path: ['cpu'], expected: 'string', found: 'number', coerced: true },
      ],
      unknown: [['containerDefinitions', 0, 'links']],
    });
    expect(value.containerDefinitions[0]?.memory).toBe('128');
  });

  test('takes a placeholder for a value that is not known, not for a fault', () => {
    const { task, issues, unknown } = parseTaskDefinition({
      containerDefinitions: [{ name: 'app', memory: '<MEMORY>' }],
    });
    expect({ task, issues, unknown }).toEqual({
      task: { containerDefinitions: [{ name: 'app' }] },
      issues: [],
      unknown: [['containerDefinitions', 0, 'memory']],
    });
  });

  test('keeps fields that are not known', () => {
    expect(parseTaskDefinition({ color: 'blue' }).task).toEqual({ color: 'blue' });
  });

  test.each([null, 1, 'x', [], [1]])('reads %j as an empty definition', (value) => {
    expect(parseTaskDefinition(value).task).toEqual({});
  });
});

describe('placeholders', () => {
  const $ = '$';
  test.each([
    `${$}{TAG}`,
    `${$}TAG`,
    '<IMAGE1_NAME>',
    '{{tag}}',
    '{account}',
    '%TAG%',
    '@TAG@',
    '__TAG__',
    '[ACCOUNT]',
    'REPLACE_ME',
    'YOUR_ACCOUNT',
    'AWS_ACCOUNT_ID',
    'your-account-id',
  ])('%s is one', (text) => {
    expect(hasPlaceholder(`a/${text}:1`)).toBe(true);
  });
  test.each([
    'nginx:1.27',
    'my_app',
    '123456789012.dkr.ecr.eu-west-1.amazonaws.com/web@sha256:ab',
    'a && b',
    '50%',
    'team@example.com',
    '',
  ])('%j is none', (text) => {
    expect(hasPlaceholder(text)).toBe(false);
  });
});

describe('task sizes', () => {
  test.each([
    ['256', 256],
    ['.25 vCPU', 256],
    ['0.25 vCPU', 256],
    ['1vcpu', 1024],
    ['2 VCPU', 2048],
    ['lots', undefined],
    [undefined, undefined],
  ])('cpu %j is %j units', (text, units) => {
    expect(taskCpuUnits(text)).toBe(units);
  });
  test.each([
    ['512', 512],
    ['0.5GB', 512],
    ['1 GB', 1024],
    ['2 gb', 2048],
    ['1 GiB', undefined],
  ])('memory %j is %j MiB', (text, memoryMiB) => {
    expect(taskMemoryMiB(text)).toBe(memoryMiB);
  });
});

describe('image references', () => {
  test.each([
    ['nginx', undefined, undefined],
    ['nginx:1.27', '1.27', undefined],
    ['localhost:5000/app', undefined, undefined],
    ['localhost:5000/app:2', '2', undefined],
    ['app:2@sha256:ab', '2', 'sha256:ab'],
  ])('%s', (image, tag, digest) => {
    expect(parseImageReference(image)).toEqual({ tag, digest });
  });

  test('private ECR is told from public ECR', () => {
    expect(isPrivateEcrImage('123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1')).toBe(true);
    expect(isPrivateEcrImage('public.ecr.aws/nginx/nginx:1.27')).toBe(false);
  });
});
