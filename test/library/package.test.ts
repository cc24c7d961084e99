import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '..', '..');

/** What it takes to build the package. */
const SOURCES = [
  'package.json',
  'tsconfig.json',
  'tsconfig.library.json',
  'manifest.yml',
  'README.md',
  'src',
  'handlers',
  'knowledge',
];

const CONSUMER = `import { checkTaskDefinition, fixTaskDefinition, loadExplain } from 'stevedore';
import type { CheckReport, Explanation, Finding, FixResult, Tier } from 'stevedore';

const report: CheckReport = checkTaskDefinition({ family: 'a', containerDefinitions: [] }, { targets: ['FARGATE'] });
const tiers: readonly Tier[] = report.findings.map((finding: Finding) => finding.tier);
const fixed: FixResult = fixTaskDefinition('{"family":"a"}', { off: [{ rule: 'no-root-user', reason: 'x' }] });
const answer: Explanation['answer'] = loadExplain()('task-role').answer;
// @ts-expect-error: MARS is no target
checkTaskDefinition('', { targets: ['MARS'] });
process.stdout.write(JSON.stringify({ tiers, text: fixed.text, answer: answer?.id }));
`;

const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (done.status === 0) return done.stdout;
  throw new Error(`${command} ${args.join(' ')}: ${done.stdout}${done.stderr}`);
};

/** TypeScript and Node's types are the consumer's own; nothing of ours may be needed beside the package. */
describe('a program that uses the packed package', () => {
  let folder = '';
  let consumer = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-package-'));
    const source = join(folder, 'source');
    consumer = join(folder, 'consumer');
    for (const name of SOURCES) {
      cpSync(join(ROOT, name), join(source, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'), 'dir');
    run(source, 'npm', 'pack', '--silent', '--pack-destination', folder);
    const installed = join(consumer, 'node_modules', 'stevedore');
    mkdirSync(installed, { recursive: true });
    mkdirSync(join(consumer, 'node_modules', '@types'));
    symlinkSync(
      join(ROOT, 'node_modules', '@types', 'node'),
      join(consumer, 'node_modules', '@types', 'node'),
      'dir',
    );
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    run(folder, 'tar', '-xzf', `stevedore-${version}.tgz`, '-C', installed, '--strip-components=1');
    writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
    writeFileSync(join(consumer, 'program.ts'), CONSUMER);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['nodenext', 'bundler'])(
    'type-checks strictly, resolved as %s',
    (resolution) => {
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
      const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
      const flags = ['--strict', '--noEmit', '--target', 'es2023', '--module', module];
      const how = ['--moduleResolution', resolution, '--types', 'node', 'program.ts'];
      expect(run(consumer, process.execPath, tsc, ...flags, ...how)).toBe('');
    },
    60_000,
  );

  test('runs', () => {
    const program = CONSUMER.replace(/^import type.*\n/m, '')
      .replace(
        /: (?:CheckReport|readonly Tier\[\]|FixResult|Explanation\['answer'\]|Finding)(?=[ )])/g,
        '',
      )
      .replace(/^checkTaskDefinition.*\n/m, '');
    writeFileSync(join(consumer, 'program.js'), program);
    expect(JSON.parse(run(consumer, process.execPath, 'program.js'))).toMatchObject({
      tiers: expect.arrayContaining(['refused']),
      text: '{"family":"a"}',
      answer: 'task-role',
    });
  }, 60_000);

  test('installs the command', () => {
    const bin = join(consumer, 'node_modules', 'stevedore', 'dist', 'stevedore.js');
    expect(run(consumer, process.execPath, bin, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  }, 60_000);
});
