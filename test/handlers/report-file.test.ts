import { describe, expect, test } from '@jest/globals';
import { reportFile } from '../../handlers/report-file.ts';
import { check } from '../../src/operations/check.ts';

describe('a whole report as a file', () => {
  const text = JSON.stringify({
    family: 'my.web',
    ipcMode: null,
    containerDefinitions: [
      { name: 'app', image: 'nginx', environment: [{ name: 'DB_PASSWORD', value: 'canary-0c1' }] },
    ],
  });
  const report = check(text);
  const file = reportFile(report);

  test('begins with the verdict and what was judged', () => {
    expect(file).toMatch(/^# AWS will refuse it: .*\n\n`my\.web` judged for EC2/);
  });

  test('holds every finding with its place, reason, advice and source, under its tier', () => {
    for (const { message, line, why, fix, docs, rule } of report.findings)
      for (const part of [message, `line ${line},`, why, fix, docs, rule])
        expect(file).toContain(part);
    expect(file).toContain('## AWS will refuse this');
    expect(file).toContain('## You may not want this');
  });

  test('holds no value that was pasted', () => {
    expect(file).not.toContain('canary');
  });
});
