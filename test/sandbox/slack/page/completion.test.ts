import { describe, expect, test } from '@jest/globals';
import {
  completionsFor,
  readSending,
} from '../../../../src/sandbox/slack/page/composer/completion.ts';

const subcommand = (name: string, examples: readonly string[]) => ({
  name,
  usage: 'WORDS…',
  summary: `${name} something`,
  examples,
});

const commands = [
  {
    command: '/ecs',
    description: 'Ask about Amazon ECS',
    usage_hint: 'explain | check',
    subcommands: [
      subcommand('explain', ['explain task-role', 'explain bridge vs awsvpc']),
      subcommand('check', ['check']),
    ],
  },
];

const texts = (typed: string) => completionsFor(typed, commands).items.map(({ text }) => text);

describe('completion', () => {
  test.each([
    ['/', ['/ecs ']],
    ['/e', ['/ecs ']],
    ['/ecs ', ['/ecs explain ', '/ecs check ']],
    ['/ecs ex', ['/ecs explain ']],
    ['/ecs explain ', ['/ecs explain task-role', '/ecs explain bridge vs awsvpc']],
    ['/ecs explain b', ['/ecs explain bridge vs awsvpc']],
    ['/ecs explain task-role', []],
    ['/ecs check', []],
    ['hello /ecs', []],
    ['/ecs check {\n', []],
    ['/other ', []],
  ])('after %j comes %j', (typed, expected) => {
    expect(texts(typed)).toEqual(expected);
  });

  test('Enter takes a name that is half written, and sends what is whole', () => {
    expect(completionsFor('/ecs ex', commands).preselect).toBe(true);
    expect(completionsFor('/ecs ', commands).preselect).toBe(false);
    expect(completionsFor('/ecs explain ', commands).preselect).toBe(false);
  });
});

describe('sending', () => {
  test.each([
    ['hello', { kind: 'message', text: 'hello' }],
    ['/ecs', { kind: 'command', command: '/ecs', text: '' }],
    ['/ecs check {\n}', { kind: 'command', command: '/ecs', text: 'check {\n}' }],
    ['/invite @Stevedore', { kind: 'command', command: '/invite', text: '@Stevedore' }],
    ['/var/log is full', { kind: 'message', text: '/var/log is full' }],
  ])('%j in a channel', (text, expected) => {
    expect(readSending(text, false)).toEqual(expected);
  });

  test('no command goes into a thread', () => {
    expect(readSending('/ecs help', true)).toMatchObject({ kind: 'refused' });
    expect(readSending('help me', true)).toEqual({ kind: 'message', text: 'help me' });
  });
});
