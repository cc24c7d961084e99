import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { check } from '../../src/operations/check.ts';
import { rules } from '../../src/rules/registry.ts';
import verdictsJson from './fixtures/corpus-verdicts.json' with { type: 'json' };

const verdict = z.strictObject({
  rule: z.string(),
  path: z.string(),
  verdict: z.enum(['right', 'wrong']),
  why: z.string().min(10),
});

const { verdicts } = z
  .strictObject({
    about: z.string(),
    checked: z.iso.date(),
    verdicts: z.record(z.string().regex(/^\d+\.json$/), z.array(verdict)),
  })
  .parse(verdictsJson);

const corpus = process.env['STEVEDORE_CORPUS'];
const suite = corpus === undefined ? describe.skip : describe;
const folder = join(corpus ?? '', 'definitions');
const files =
  corpus === undefined ? ['skipped'] : readdirSync(folder).filter((file) => file.endsWith('.json'));

/** The files that hold what AWS itself printed, as the index of the corpus says. */
const accepted = (): readonly string[] =>
  readFileSync(join(corpus ?? '', 'index.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => columns[6]?.startsWith('describe-output'))
    .map(([id]) => `${id}.json`);

const bad = (file: string) =>
  check(readFileSync(join(folder, file), 'utf8'))
    .findings.filter(({ tier }) => tier !== 'advice')
    .map(({ rule, path }) => `${rule} at ${path}`);

describe('the verdicts on the corpus', () => {
  test('name rules that there are, and call none of their findings wrong', () => {
    const all = Object.values(verdicts).flat();
    const known = new Set(rules.map(({ id }) => id));
    expect(all.filter(({ rule }) => !known.has(rule))).toEqual([]);
    expect(all.filter((one) => one.verdict === 'wrong')).toEqual([]);
  });
});

suite('no false alarm on the definitions of the corpus', () => {
  test('what AWS printed is neither refused nor said to fail', () => {
    const taken = accepted();
    expect(taken.length).toBeGreaterThanOrEqual(28);
    const found = taken.map((file) => ({ file, bad: bad(file) }));
    expect(found.filter((one) => one.bad.length > 0)).toEqual([]);
  });

  test.each(files)('%s has the findings that were gone through by hand, and no others', (file) => {
    const judged = (verdicts[file] ?? []).map(({ rule, path }) => `${rule} at ${path}`);
    expect(bad(file).sort()).toEqual(judged.sort());
  });
});
