import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { run } from '../../src/cli/run.ts';
import { ruleIds } from '../../src/operations/rule-list.ts';
import { definition, REFUSED } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

/** The official schema is of draft-04; what it uses means the same in draft-07, but for the name of `id`. */
const isSarif = () => {
  const file = join(import.meta.dirname, 'fixtures', 'sarif-2.1.0-rtm.5.schema.json');
  const { $schema, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return new Ajv({
    strict: false,
    validateFormats: false,
    allErrors: true,
    unicodeRegExp: false,
  }).compile<Log>(schema);
};

const sarif = async (
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Log> => {
  const io = fakeIo({ files });
  const inputs = Object.keys(files).filter((name) => name !== '/repo/here/stevedore.yml');
  await run(['check', '--format', 'sarif', ...args, ...inputs], io);
  const validate = isSarif();
  const log: unknown = JSON.parse(io.printed().out);
  if (validate(log)) return log;
  throw new Error(JSON.stringify(validate.errors?.slice(0, 5)));
};

const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? [];

describe('--format sarif', () => {
  test('is valid against the schema of SARIF 2.1.0, with and without findings', async () => {
    const log = await sarif({ 'a.json': REFUSED, 'b.json': definition(), 'c.json': '{"a" 1' });
    expect(resultsOf(log).length).toBeGreaterThan(1);
    expect(resultsOf(await sarif({ 'b.json': definition() }))).toEqual([]);
  });

  test('the schema refuses what is no SARIF, so that the test above means something', () => {
    expect(isSarif()({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('has every rule with its texts, source and level', async () => {
    const rules = (await sarif({ 'b.json': definition() })).runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id).sort()).toEqual([...ruleIds()].sort());
    for (const { help, helpUri, defaultConfiguration } of rules) {
      expect(help?.text).toContain('Do: ');
      expect(helpUri).toMatch(/^https:/);
      expect(['error', 'warning', 'note']).toContain(defaultConfiguration?.level);
    }
  });

  test('says where: file from the root of the sources, line, columns and JSON Pointer', async () => {
    const [result] = resultsOf(await sarif({ 'ecs/my web.json': definition({ image: 'nginx' }) }));
    expect(result?.locations?.[0]).toEqual({
      physicalLocation: {
        artifactLocation: { uri: 'ecs/my%20web.json', uriBaseId: '%SRCROOT%' },
        region: { startLine: 9, startColumn: 16, endColumn: 23 },
      },
      logicalLocations: [{ fullyQualifiedName: '/containerDefinitions/0/image', kind: 'member' }],
    });
  });

  test.each([
    ['../web.json', 'file:///repo/web.json'],
    ['/else/where.json', 'file:///else/where.json'],
  ])('a file outside of the root has a whole address: %s', async (file, uri) => {
    const [result] = resultsOf(await sarif({ [file]: REFUSED }));
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri });
  });

  test('fingerprints outlive a move of lines and tell findings apart', async () => {
    const text = definition({ image: 'nginx', memory: 1, user: undefined });
    const prints = async (file: string) =>
      resultsOf(await sarif({ 'a.json': file })).map(
        ({ partialFingerprints }) => partialFingerprints?.['stevedore/v1'],
      );
    const before = await prints(text);
    expect(await prints(`\n\n${text}`)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  test('what is switched off is there, suppressed, with the reason', async () => {
    const log = await sarif({
      'a.json': definition({ image: 'nginx' }),
      '/repo/here/stevedore.yml':
        'check:\n  off:\n    - rule: prefer-tagged-image\n      reason: The pipeline sets it.\n',
    });
    expect(resultsOf(log)).toHaveLength(1);
    expect(resultsOf(log)[0]?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'The pipeline sets it.' },
    ]);
  });
});
