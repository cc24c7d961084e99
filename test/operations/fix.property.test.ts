import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CheckReport } from '../../src/model/check-report.ts';
import { check } from '../../src/operations/check.ts';
import { fix } from '../../src/operations/fix.ts';
import { rules } from '../../src/rules/registry.ts';
import { LAYOUTS } from '../rules/fix/layouts.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Long examples are about length only, and would take most of the time. */
const isShort = (value: unknown): boolean => JSON.stringify(value).length < 3_000;

/** The task definitions that rules give as examples of what is wrong. */
const EXAMPLES: readonly Fields[] = rules.flatMap(({ needs, examples }) =>
  needs === 'task' || needs === 'containers' || needs === 'container' || needs === 'document'
    ? examples.invalid
        .map(({ input }) => input)
        .filter(isFields)
        .filter(isShort)
    : [],
);

/** Half of what is mixed can be fixed; most examples cannot. */
const FIXABLE = EXAMPLES.filter((example) => fix(JSON.stringify(example)).applied.length > 0);

const containersOf = (task: Fields): readonly unknown[] => {
  const list = task['containerDefinitions'];
  return Array.isArray(list) ? list : [];
};

/** Several wrong definitions in one: the faults of all of them, as far as they do not undo each other. */
const merged = (tasks: readonly Fields[]): Fields => {
  const containerDefinitions = tasks.flatMap(containersOf);
  const task = Object.assign({}, ...tasks);
  return containerDefinitions.length === 0 ? task : { ...task, containerDefinitions };
};

const wrong = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...EXAMPLES), fc.constantFrom(...FIXABLE)), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([tasks]) => merged(tasks));

const counts = ({ findings }: CheckReport): ReadonlyMap<string, number> => {
  const found = new Map<string, number>();
  for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
};

const laidOut = fc
  .tuple(wrong, fc.constantFrom(...Object.values(LAYOUTS)))
  .map(([task, layOut]) => layOut(task));

describe('fixing makes a definition better, and nothing worse', () => {
  test.each([
    ['safe fixes', false, 120],
    ['all fixes', true, 120],
  ])('%s', (_, unsafe, numRuns) => {
    let applied = 0;
    fc.assert(
      fc.property(laidOut, (text) => {
        const before = check(text);
        const result = fix(text, { unsafe });
        const after = counts(result.report);
        for (const [rule, count] of after)
          expect(count).toBeLessThanOrEqual(counts(before).get(rule) ?? 0);
        if (result.applied.length > 0) {
          expect(result.report.findings.length).toBeLessThan(before.findings.length);
          expect(result.diff).not.toBe('');
        } else expect(result.text).toBe(text);
        applied += result.applied.length;
        const again = fix(result.text, { unsafe });
        expect({ text: again.text, applied: again.applied }).toEqual({
          text: result.text,
          applied: [],
        });
      }),
      { numRuns },
    );
    expect(applied).toBeGreaterThan(30);
  });

  test('every invalid example of every rule', () => {
    const worse = rules.flatMap(({ id, examples }) =>
      examples.invalid.flatMap(({ input }, index) => {
        const text = typeof input === 'string' ? input : JSON.stringify(input, null, 2);
        const before = check(text);
        const result = fix(text, { unsafe: true });
        const again = fix(result.text, { unsafe: true });
        const fewer = result.report.findings.length < before.findings.length;
        const sound = result.applied.length === 0 ? result.text === text : fewer;
        return sound && again.text === result.text ? [] : [`${id}, example ${index + 1}`];
      }),
    );
    expect(worse).toEqual([]);
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fix(text)).toMatchObject({ text, applied: [], diff: '' });
      }),
    );
  });
});
