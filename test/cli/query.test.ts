import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { pasted } from '../placement/pasted.ts';
import { fakeIo } from './fake-io.ts';

const cluster = JSON.stringify(
  pasted([
    { id: 'i-1', az: 'a', cpu: 1, memory: 1, attributes: { 'ecs.instance-type': 't2.small' } },
    {
      id: 'i-2',
      az: 'b',
      cpu: 1,
      memory: 1,
      attributes: { 'ecs.instance-type': 'm5.large', stack: 'prod' },
      groups: { 'service:web': 1 },
      running: 1,
    },
  ]),
);

const query = async (...words: readonly string[]) => {
  const io = fakeIo({ files: { 'c.json': cluster } });
  const code = await run(['query', '--cluster', 'c.json', ...words], io);
  return { code, ...io.printed() };
};

const matches = async (expression: string): Promise<unknown> =>
  JSON.parse((await query(expression, '--format', 'json')).out).matches;

describe('stevedore query', () => {
  test.each([
    ['attribute:ecs.instance-type =~ t2.*', ['i-1']],
    ['attribute:stack == prod', ['i-2']],
    ['not(task:group == service:web)', ['i-1']],
    ['runningTasksCount < 5', ['i-1', 'i-2']],
    ['attribute:ecs.availability-zone in [a, b] && attribute:stack exists', ['i-2']],
    ['attribute:ecs.instance-type == c5.large', []],
  ])('%s', async (expression, expected) => {
    expect(await matches(expression)).toEqual(expected);
  });

  test('lists instances with type and zone for people', async () => {
    const { code, out } = await query('attribute:stack exists');
    expect(code).toBe(0);
    expect(out).toMatch(/^1 of 2 instances matches\n {2}i-2 +m5\.large +b\n/);
  });

  test('warns of an attribute that no instance has, with the nearest', async () => {
    const { code, out } = await query('attribute:ecs.instance-typ == m5.large');
    expect(code).toBe(0);
    expect(out).toContain(
      'No instance has the attribute ecs.instance-typ; did you mean ecs.instance-type?',
    );
  });

  test.each([
    ['attribute:stack = prod', 16, 'Did you mean ==?'],
    ['runingTasksCount < 5', 0, 'Did you mean runningTasksCount?'],
    ['attribute:stack == prod und agentConnected == true', 24, 'Did you mean and?'],
    ['(attribute:stack exists', 23, 'the closing parenthesis'],
  ])('points at the fault in %s', async (expression, column, sentence) => {
    const { code, out, err } = await query(expression);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`At character ${column + 1}`);
    expect(err).toContain(sentence);
    const [, , caret = ''] = err.split('\n');
    expect(caret.indexOf('^')).toBe(column + 2);
  });

  test('shows the part around the fault of a long expression, and no control characters', async () => {
    const long = `${'attribute:a exists and '.repeat(60)}\u001b[31m`;
    const { code, err } = await query(long);
    expect(code).toBe(2);
    expect(err).not.toContain('\u001b');
    for (const line of err.split('\n').slice(1)) expect(line.length).toBeLessThan(120);
  });

  test.each([
    [[], 'Give an expression in quotes'],
    [['agentConnected', '==', 'true'], 'so that the shell keeps it whole'],
  ])('%j is bad usage', async (words, sentence) => {
    const { code, err } = await query(...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});
