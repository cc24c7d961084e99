import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { definition } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const OFF = `check:
  off:
    - rule: prefer-tagged-image
      reason: The pipeline sets the tag.
`;
const NEAREST = '/repo/here/stevedore.yml';

const called = async (config: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const io = fakeIo({ files: { 'web.json': definition({ image: 'nginx' }), ...config } });
  const code = await run(['check', ...args, 'web.json'], io);
  return { code, ...io.printed() };
};

describe('stevedore check and stevedore.yml', () => {
  test('what is switched off is not reported, but said with its reason', async () => {
    const { out } = await called({ [NEAREST]: OFF });
    expect(out).toContain(
      '1 finding switched off: prefer-tagged-image (The pipeline sets the tag.)',
    );
    expect(out).toContain('1 file checked: nothing found.');
  });

  test('--format json has it under suppressed', async () => {
    const { out } = await called({ [NEAREST]: OFF }, '--format', 'json');
    const { files, summary } = JSON.parse(out);
    expect(summary).toEqual({ refused: 0, fails: 0, advice: 0 });
    expect(files[0]).toMatchObject({
      findings: [],
      suppressed: [{ rule: 'prefer-tagged-image', reason: 'The pipeline sets the tag.', line: 9 }],
    });
  });

  test('--config names another file, and --no-config none', async () => {
    const files = { [NEAREST]: 'check: {failOn: advice}', 'other.yml': OFF };
    expect((await called(files)).code).toBe(1);
    expect((await called(files, '--no-config')).code).toBe(0);
    const other = await called(files, '--config', 'other.yml');
    expect([other.code, other.out.includes('switched off')]).toEqual([0, true]);
  });

  test('the command line outweighs it', async () => {
    const files = { [NEAREST]: 'check: {failOn: advice, targets: [FARGATE]}' };
    expect((await called(files)).out).toContain('judged for FARGATE');
    const { out, code } = await called(files, '--target', 'EC2', '--fail-on', 'fails');
    expect([code, out.includes('judged for EC2')]).toEqual([0, true]);
  });

  test('one that cannot be used is bad usage, with its place', async () => {
    const { code, err, out } = await called({ [NEAREST]: 'check:\n  off: [{rule: nope}]\n' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('stevedore.yml:2:9: reason is missing');
  });

  test('one that is named and not there is bad usage', async () => {
    const { code, err } = await called({}, '--config', 'gone.yml');
    expect(code).toBe(2);
    expect(err).toContain('cannot read a file');
  });
});
