import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod';
import { run } from '../src/cli/run.ts';
import { fakeIo } from './cli/fake-io.ts';

const ROOT = join(import.meta.dirname, '..');

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const [hook] = z
  .tuple([
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      language: z.literal('node'),
      entry: z.string(),
      files: z.string(),
      require_serial: z.literal(true),
      minimum_pre_commit_version: z.string(),
    }),
  ])
  .parse(parse(read('.pre-commit-hooks.yaml')));

describe('the hook for pre-commit', () => {
  const [program = '', ...args] = hook.entry.split(' ');

  test('calls the program that the package installs', () => {
    expect(Object.keys(JSON.parse(read('package.json')).bin)).toContain(program);
  });

  test.each([
    ['task-definition.json', true],
    ['ecs/web.yml', true],
    ['.aws/task.yaml', true],
    ['main.tf', true],
    ['README.md', false],
    ['src/json.ts', false],
  ])('is given %s: %j', (file, given) => {
    expect(new RegExp(hook.files).test(file)).toBe(given);
  });

  test('passes over files that are no business of ECS, and stops on what AWS would refuse', async () => {
    const other = fakeIo({ files: { 'package.json': '{"name":"x"}' } });
    expect(await run([...args, 'package.json'], other)).toBe(0);
    const bad = fakeIo({ files: { 'task.json': '{"family":"a","containerDefinitions":[]}' } });
    expect(await run([...args, 'task.json'], bad)).toBe(1);
  });
});
