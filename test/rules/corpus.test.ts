import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/operations/check.ts';

const corpus = process.env['STEVEDORE_CORPUS'];
const suite = corpus === undefined ? describe.skip : describe;
const folder = join(corpus ?? '', 'definitions');
const files =
  corpus === undefined ? ['skipped'] : readdirSync(folder).filter((file) => file.endsWith('.json'));

suite('every definition of the corpus', () => {
  test.each(files)('%s is answered, and not refused when AWS printed it', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const report = check(text);
    const failed = report.findings.filter(({ message }) => message.includes('could not be run'));
    expect(failed).toEqual([]);
    if (report.shape !== 'describe-output') return;
    expect(report.findings.filter(({ tier }) => tier === 'refused')).toEqual([]);
  });
});
