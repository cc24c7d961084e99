import { describe, expect, test } from '@jest/globals';
import type { TaskRule } from '../../src/rules/define-rule.ts';
import { judgeDefinition, sortFindings } from '../../src/rules/engine.ts';
import { readPaste } from '../../src/rules/read/read-paste.ts';
import { prepareSubject } from '../../src/rules/subject.ts';

const rule = (id: string, change: Partial<TaskRule>): TaskRule => ({
  id,
  tier: 'advice',
  category: 'style',
  summary: 'It is good.',
  why: 'It is a test.',
  fix: 'Change it.',
  docs: 'https://example.com',
  awsError: null,
  concept: null,
  covers: [],
  needs: 'container',
  messages: { text: 'It is {value}.' },
  examples: { valid: [], invalid: [] },
  check: () => [],
  ...change,
});

const judge = (text: string, ...judged: readonly TaskRule[]) => {
  const reading = readPaste(text);
  return sortFindings(
    reading.documents.flatMap((document) =>
      judgeDefinition(judged, prepareSubject(reading, document)),
    ),
  );
};

const at = (...path: readonly (string | number)[]): TaskRule['check'] =>
  function* () {
    yield { message: 'text', path, values: { value: 1 } };
  };

describe('the engine', () => {
  test('sorts by tier, then by place, then by rule', () => {
    const found = judge(
      '{"family":"w",\n"cpu":"1"}',
      rule('z-late', { check: at('cpu') }),
      rule('b-early', { check: at('family') }),
      rule('a-early', { check: at('family') }),
      rule('y-refused', { tier: 'refused', check: at('cpu') }),
    );
    expect(found.map(({ rule: id }) => id)).toEqual(['y-refused', 'a-early', 'b-early', 'z-late']);
  });

  test('names a rule that falls over, and still runs the others', () => {
    const boom = (): never => {
      throw new Error('secret detail');
    };
    const found = judge(
      '{"family":"w"}',
      rule('a-broken', { tier: 'refused', check: boom }),
      rule('b-fine', { check: at('family') }),
    );
    expect(found.map(({ tier, message }) => [tier, message])).toEqual([
      ['advice', 'The rule "a-broken" could not be run on this definition. All other rules were.'],
      ['advice', 'It is 1.'],
    ]);
    expect(JSON.stringify(found)).not.toContain('secret detail');
  });

  test('keeps long values and line ends out of its sentences', () => {
    const check: TaskRule['check'] = function* () {
      yield { message: 'text', path: [], values: { value: `a\nb${'x'.repeat(500)}` } };
    };
    const [found] = judge('{"family":"w"}', rule('a-long', { check }));
    expect(found?.message).toMatch(/^It is a bx{100,117}…\.$/);
  });

  test('stops a rule that reports without end', () => {
    const check: TaskRule['check'] = function* () {
      for (;;) yield { message: 'text', path: [], values: { value: 1 } };
    };
    expect(judge('{"family":"w"}', rule('a-endless', { check }))).toHaveLength(100);
  });

  test('runs a rule only where enough was pasted for it to be fair', () => {
    const whole = rule('a-whole', { needs: 'task', check: at() });
    const each = rule('b-each', { needs: 'container', check: at() });
    const all = rule('c-all', { needs: 'containers', check: at() });
    const ids = (text: string) => judge(text, whole, each, all).map(({ rule: id }) => id);
    expect(ids('{"family":"w"}')).toEqual(['a-whole', 'b-each', 'c-all']);
    expect(ids('[{"image":"i"}]')).toEqual(['b-each', 'c-all']);
    expect(ids('{"image":"i"}')).toEqual(['b-each']);
  });
});
