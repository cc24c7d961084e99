import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nodeIo } from '../../src/cli/node-io.ts';
import { run } from '../../src/cli/run.ts';
import { definition, REFUSED } from './definitions.ts';
import { fakeIo } from './fake-io.ts';

const TERRAFORM = `resource "aws_ecs_service" "web" {\n  name = "web"\n}\n`;

/** What lies in the folder that the tests below look through. */
const TREE: Readonly<Record<string, string>> = {
  'package.json': '{"name":"x","version":"1.0.0"}',
  'ecs/web.json': definition({ image: 'nginx' }),
  'ecs/deep/.aws/api.json': definition(),
  'ecs/broken.json': '{"containerDefinitions": [',
  'ecs/notes.txt': REFUSED,
  'ecs/values.yml': 'replicas: 2\n',
  'ecs/containers.json': '[{"name":"a","image":"b:1","essential":true}]',
  'node_modules/x/task.json': REFUSED,
  'empty/readme.md': 'nothing',
  'tf/main.tf': TERRAFORM,
};

describe('files, folders and patterns', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'stevedore-inputs-'));
    for (const [name, text] of Object.entries(TREE)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const check = async (...inputs: readonly string[]) => {
    let out = '';
    let err = '';
    const io = {
      ...nodeIo(),
      cwd: root,
      out: (text: string) => {
        out += text;
      },
      err: (text: string) => {
        err += text;
      },
    };
    const paths = inputs.map((name) => (name.startsWith('-') ? name : join(root, name)));
    const code = await run(['check', '--format', 'json', ...paths], io);
    const { files } = out === '' ? { files: [] } : JSON.parse(out);
    const names: string[] = files.map(({ file }: { file: string }) =>
      file.slice(root.length + 1).replaceAll('\\', '/'),
    );
    return { code, err, names };
  };

  test('a folder gives what looks like a task definition or a service, in order', async () => {
    const { names, code, err } = await check('.');
    expect(names).toEqual([
      'ecs/broken.json',
      'ecs/containers.json',
      'ecs/deep/.aws/api.json',
      'ecs/web.json',
      'tf/main.tf',
    ]);
    expect(err).toBe('');
    expect(code).toBe(2);
  });

  test('a pattern gives all that it matches', async () => {
    const { names } = await check('ecs/**/*.json');
    expect(names).toEqual([
      'ecs/broken.json',
      'ecs/containers.json',
      'ecs/deep/.aws/api.json',
      'ecs/web.json',
    ]);
  });

  test('a file that is named twice is checked once', async () => {
    expect((await check('ecs/web.json', 'ecs/*.json', 'ecs')).names).toEqual([
      'ecs/web.json',
      'ecs/broken.json',
      'ecs/containers.json',
      'ecs/deep/.aws/api.json',
    ]);
  });

  test('a named file is checked whatever is in it', async () => {
    const { names, code } = await check('package.json');
    expect(names).toEqual(['package.json']);
    expect(code).toBe(2);
  });

  test('--skip-unrelated passes over named files too, and that is fine', async () => {
    const { names, code } = await check('--skip-unrelated', 'package.json', 'ecs/web.json');
    expect(names).toEqual(['ecs/web.json']);
    expect(code).toBe(0);
    expect(await check('--skip-unrelated', 'package.json')).toEqual({
      names: [],
      code: 0,
      err: '',
    });
  });

  test.each([
    ['nothing/**/*.json', 'no file matches'],
    ['empty', 'looks like a task definition'],
    ['gone.json', 'there is no file'],
  ])(
    '%s is answered with a sentence and exit 2, and the rest is still checked',
    async (input, sentence) => {
      const { names, err, code } = await check(input, 'ecs/web.json');
      expect(err).toContain(sentence);
      expect(code).toBe(2);
      expect(names).toEqual(['ecs/web.json']);
    },
  );
});

test('the summary counts what was passed over', async () => {
  const files = { 'ecs/a.json': definition(), 'ecs/b.json': '{}', 'ecs/c.yml': 'a: 1' };
  const io = fakeIo({ files });
  await run(['check', 'ecs'], io);
  expect(io.printed().out).toMatch(/1 file checked: nothing found\. 2 files without ECS/);
});
