import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { ruleIds } from '../../src/operations/rule-list.ts';
import { fakeIo } from './fake-io.ts';

const called = async (...args: readonly string[]) => {
  const io = fakeIo({ stdin: '{}' });
  const code = await run(args, io);
  return { code, ...io.printed() };
};

describe('help', () => {
  test.each([
    ['help', 'check'],
    ['check', '--help'],
    ['check', '-h'],
  ])('stevedore %s %s shows the options and examples of check', async (...args) => {
    const { code, out } = await called(...args);
    expect(code).toBe(0);
    expect(out).toContain('--fail-on');
    expect(out).toContain("stevedore check 'ecs/**/*.json' taskdefs/");
  });

  test('no line is wider than a terminal of 120 columns, but for the usage', async () => {
    for (const name of ['check', 'explain', 'rules', 'scale', 'approve', 'freeze', 'doctor']) {
      const { out } = await called('help', name);
      for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  test('the overview names the options that most commands have only once', async () => {
    const { out } = await called('help');
    expect(out).toContain('  stevedore why SERVICE [--log]\n');
    for (const option of ['--account', '--region', '--profile', '--format json'])
      expect(out.split(option)).toHaveLength(2);
  });

  test('--version prints the version of the package', async () => {
    const file = join(import.meta.dirname, '..', '..', 'package.json');
    const { version } = JSON.parse(readFileSync(file, 'utf8'));
    for (const asked of ['--version', '-v', 'version'])
      expect((await called(asked)).out).toBe(`${version}\n`);
  });
});

describe('a slip of the pen', () => {
  test.each([
    [['chekc'], 'Did you mean check?'],
    [['help', 'rule'], 'Did you mean rules?'],
    [['why', 'web', '--json'], '--json is no option. Write --format json.'],
    [['place', 'web', '--count', '-1'], 'Where it is meant, write --count=VALUE.'],
    [['check', '--fromat', 'json', '-'], '--fromat is no option. Did you mean --format?'],
    [['check', '--rule', 'prefer-taged-image', '-'], 'did you mean prefer-tagged-image?'],
    [['check', '--rule', 'zzz', '-'], 'stevedore rules lists them all'],
  ])('%j is answered with what was meant', async (args, sentence) => {
    const { code, err, out } = await called(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('what is near nothing gets no guess', async () => {
    expect((await called('xyzzy')).err).not.toContain('Did you mean');
  });
});

describe('stevedore rules', () => {
  test('lists every rule with its tier, category, summary and whether it can be fixed', async () => {
    const { rules } = JSON.parse((await called('rules', '--format', 'json')).out);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([...ruleIds()].sort());
    for (const rule of rules) {
      expect(rule).toMatchObject({
        tier: expect.any(String),
        category: expect.any(String),
        summary: expect.any(String),
      });
      expect([null, 'safe', 'unsafe']).toContain(rule.fixable);
    }
  });

  test('can be narrowed down by tier and words', async () => {
    const { out } = await called('rules', '--tier', 'advice', 'tagged');
    expect(out).toContain('prefer-tagged-image');
    expect(out).not.toContain('AWS will refuse this');
    expect((await called('rules', 'no-such-word')).code).toBe(1);
  });
});
