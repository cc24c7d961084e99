import { afterEach, expect, test } from '@jest/globals';
import {
  type LocalWorkspace,
  startLocalWorkspace,
} from '../../../src/sandbox/slack/local-workspace.ts';
import { manifestText } from './bolt-app.ts';

const commands = ['learn', 'check', 'place', 'help'].map((name) => ({
  name,
  usage: '',
  summary: `Does ${name} at 1.5 times the speed. And more.`,
  examples: [`${name} web`, `${name} api`],
}));

let workspace: LocalWorkspace | undefined;
afterEach(() => workspace?.close());

const tryFirst = async (given?: readonly string[]) => {
  workspace = await startLocalWorkspace({
    manifest: manifestText,
    commands,
    pageDir: 'nowhere',
    ...(given && { tryFirst: given }),
  });
  return workspace.state().tryFirst;
};

test('an empty channel offers what its workspace was told to, each with one sentence', async () => {
  expect(await tryFirst(['/ecs help', '/ecs nonsense'])).toEqual([
    { text: '/ecs help', summary: 'Does help at 1.5 times the speed.' },
    { text: '/ecs nonsense', summary: '' },
  ]);
});

test('and else the first example of the first three commands', async () => {
  const offered = await tryFirst();
  expect(offered.map(({ text }) => text)).toEqual([
    '/ecs learn web',
    '/ecs check web',
    '/ecs place web',
  ]);
});
