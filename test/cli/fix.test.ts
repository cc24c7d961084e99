import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import { fixableRules } from '../../src/operations/rule-list.ts';
import { definition } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const CANARY = 'canary-5e1a77';

/** Has something that `--fix` puts right, and a value that nobody may see. */
const FIXABLE = definition({
  environment: [{ name: 'PASSWORD', value: CANARY }],
  portMappings: [{ containerPort: 80, protocol: 'TCP' }],
});

const called = async (args: readonly string[], text = FIXABLE) => {
  const io = fakeIo({ files: { 'web.json': text }, stdin: text });
  const code = await run(['check', ...args], io);
  return { code, written: io.written.get('web.json'), ...io.printed() };
};

describe('stevedore check --fix', () => {
  test('writes the file in place, reports what is left, and says on standard error what it did', async () => {
    const { written, out, err } = await called(['--fix', 'web.json']);
    expect(written).toBe(FIXABLE.replace('"TCP"', '"tcp"'));
    expect(err).toMatch(/^web\.json: 1 change made\n {2}.+ \(protocol-is-tcp-or-udp\)\n$/);
    expect(out).toContain('1 file checked');
    expect(out).not.toContain('protocol-is-tcp-or-udp');
  });

  test('of standard input prints the text and nothing else', async () => {
    const { out, err, written } = await called(['--fix', '-']);
    expect(out).toBe(FIXABLE.replace('"TCP"', '"tcp"'));
    expect(err).toContain('<stdin>: 1 change made');
    expect(written).toBeUndefined();
  });

  test.each(['--diff', '--dry-run'])(
    '%s shows the change, hides values and writes nothing',
    async (flag) => {
      const { out, err, code, written } = await called(['--fix', flag, 'web.json']);
      expect(out).toMatch(/^--- web\.json\n\+\+\+ web\.json\n@@ /);
      expect(out).toMatch(/^-.*"protocol": "TCP"$/m);
      expect(out).toMatch(/^\+.*"protocol": "tcp"$/m);
      expect(out + err).not.toContain(CANARY);
      expect(written).toBeUndefined();
      expect(code).toBe(1);
    },
  );

  test("says of Terraform's files that they are not edited", async () => {
    const text =
      'resource "aws_ecs_task_definition" "web" {\n  family = "web"\n  network_mode = "HOST"\n}\n';
    const { err, written } = await called(['--fix', 'web.json'], text);
    expect(err).toContain("Terraform's own files are not edited");
    expect(written).toBeUndefined();
  });

  test('writes nothing where nothing can be put right', async () => {
    const { written, err, code } = await called(['--fix', 'web.json'], definition());
    expect([written, err, code]).toEqual([undefined, '', 0]);
  });

  test('leaves a file alone that is not UTF-8', async () => {
    const { written, err, code } = await called(
      ['--fix', 'web.json'],
      FIXABLE.replace('web', 'w\ufffdb'),
    );
    expect(written).toBeUndefined();
    expect(err).toContain('not written in UTF-8');
    expect(code).toBe(2);
  });

  test('does not fix what is switched off', async () => {
    const config =
      'check: {off: [{rule: protocol-is-tcp-or-udp, reason: An old tool wants it so.}]}';
    const files = { 'web.json': FIXABLE, '/repo/here/stevedore.yml': config };
    const io = fakeIo({ files });
    await run(['check', '--fix', 'web.json'], io);
    expect(io.written.size).toBe(0);
  });

  test.each([
    [['--fix', '-', 'web.json'], 'not both'],
    [['--diff', '--format', 'json', 'web.json'], 'leave --format out'],
  ])('%j do not go together', async (args, sentence) => {
    const { code, err } = await called(args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

test('the list of rules knows which of them --fix can put right', () => {
  expect(fixableRules().get('protocol-is-tcp-or-udp')).toBe('safe');
  expect(fixableRules().get('prefer-tagged-image')).toBeUndefined();
});
