import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SLACK_COMMANDS } from '../../handlers/commands/commands.ts';
import { COMMANDS, nearestCommand, route, usageHint } from '../../src/operations/commands.ts';

describe('a text behind /ecs', () => {
  test('begins with the command, whatever its case and the white space around it', () => {
    for (const text of ['explain task role', '  EXPLAIN\ttask role', 'Explain\n task role']) {
      expect(route(text)).toMatchObject({
        known: true,
        spec: { name: 'explain' },
        text: 'task role',
      });
    }
  });

  test('keeps the line breaks behind the command, for pasted definitions', () => {
    expect(route('check {\n  "family": "web"\n}')).toMatchObject({
      text: '{\n  "family": "web"\n}',
    });
  });

  test('is help when it is empty', () => {
    expect(route(' \n')).toMatchObject({ known: true, spec: { name: 'help' } });
  });

  test('with an unknown word carries the nearest command, or none', () => {
    expect(route('explian task role')).toMatchObject({
      known: false,
      nearest: { name: 'explain' },
    });
    expect(route('deploy web')).toMatchObject({ known: false, nearest: null });
  });

  test('of any content is routed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const asked = route(text);
        expect(text).toContain(asked.text);
      }),
    );
  });
});

describe('the nearest command', () => {
  test.each([
    ['chek', 'check'],
    ['chekc', 'check'],
    ['hlep', 'help'],
    ['expalin', 'explain'],
    ['explaining', null],
    ['x', null],
    ['logs', 'why'],
    ['undo', 'rollback'],
    ['constructor', null],
    ['a'.repeat(10_000), null],
  ])('to %j is %j', (word, expected) => {
    expect(nearestCommand(word)?.name ?? null).toBe(expected);
  });
});

describe('the specs', () => {
  test('are what Slack can reach', () => {
    expect(SLACK_COMMANDS.map(({ spec }) => spec)).toEqual([...COMMANDS]);
  });

  test('have examples that run', () => {
    for (const { name, examples } of COMMANDS) {
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        expect(route(example)).toMatchObject({ known: true, spec: { name } });
      }
    }
  });

  test('stand in the usage hint by name, as Slack shows it on one line', () => {
    expect(usageHint().split(' | ')).toEqual(COMMANDS.map(({ name }) => name));
  });
});
