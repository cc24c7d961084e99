import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { run } from '../src/cli/run.ts';
import { readConfig } from '../src/config.ts';
import { fakeIo } from './cli/fake-io.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const named = z.looseObject({ name: z.string() });
const definition = z
  .looseObject({
    containerDefinitions: z.tuple([
      z.looseObject({
        environment: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        secrets: z.array(named),
        stopTimeout: z.number(),
      }),
    ]),
  })
  .parse(JSON.parse(read('docs/run-on-ecs/task-definition.json')));
const [container] = definition.containerDefinitions;

describe('Stevedore on ECS', () => {
  test.each(['task-definition.json', 'service.json'])(
    'its own %s passes its own check without a finding',
    async (name) => {
      const io = fakeIo({ files: { [name]: read(`docs/run-on-ecs/${name}`) } });
      expect(await run(['check', '--fail-on', 'advice', name], io)).toBe(0);
      expect(io.printed().out).toContain('Nothing found.');
    },
  );

  test('starts with what the task definition gives it, over Socket Mode, on a database', () => {
    const given = Object.fromEntries(container.environment.map(({ name, value }) => [name, value]));
    const kept: Readonly<Record<string, string>> = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_URL: 'postgres://stevedore@db.example/stevedore',
    };
    expect(container.secrets.map(({ name }) => name).sort()).toEqual(Object.keys(kept).sort());
    expect(readConfig({ ...given, ...kept })).toMatchObject({
      mode: 'socket',
      aws: { kind: 'real', region: 'eu-central-1' },
      store: { kind: 'postgres' },
    });
  });

  test('the image runs what the package builds, as the user and on the Node that are named', () => {
    const dockerfile = read('Dockerfile');
    const { scripts } = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const start = /^CMD (.+)$/m.exec(dockerfile)?.[1] ?? '[]';
    expect(z.array(z.string()).parse(JSON.parse(start)).join(' ')).toBe(scripts['start']);
    expect(dockerfile).toContain('USER node');
    expect(dockerfile).toMatch(/^FROM node:22-slim$/m);
  });

  test('it is given longer to stop than it takes', () => {
    expect(container.stopTimeout).toBeGreaterThan(10);
  });
});
