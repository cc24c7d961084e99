import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkCommand } from '../../src/cli/check-command.ts';
import { isLiveName } from '../../src/cli/live-inputs.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { fakeIo } from './fake-io.ts';

let stage: ReadersTest;
beforeAll(async () => {
  stage = await startReadersTest();
});
afterAll(() => stage.account.stop());

const check = async (words: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  const io = fakeIo({ files });
  let opened = 0;
  let stopped = 0;
  const code = await checkCommand(['--no-config', ...words], io, async () => {
    opened += 1;
    return {
      accounts: [stage.readers],
      clock: { now: stage.account.now },
      simulated: true,
      stop: async () => {
        stopped += 1;
      },
    };
  });
  return { code, opened, stopped, written: io.written, ...io.printed() };
};

describe('stevedore check NAME', () => {
  test('checks a service with its task definition, and says where it was read', async () => {
    const { code, out, err, opened, stopped } = await check(['prod-fargate/web']);
    expect(code).toBe(0);
    expect(err).toContain('prod-fargate/web is no file. Taken for the service prod-fargate/web');
    expect(err).toContain('the simulated account; set STEVEDORE_AWS=real');
    expect(err).toContain('Values of environment variables are not read');
    expect(out).toContain('prod-fargate/web');
    expect([opened, stopped]).toEqual([1, 1]);
  });

  test('checks a revision, also for programs', async () => {
    const { out, err } = await check(['web:1', '--format', 'json']);
    expect(err).toContain('Taken for the task definition web:1');
    const { files } = JSON.parse(out);
    expect(files).toMatchObject([{ file: 'web:1', shape: 'register-input' }]);
  });

  test('a file of that name comes first, and then no account is opened', async () => {
    const { opened, err } = await check(['web'], { web: '{"family":"web"}' });
    expect(opened).toBe(0);
    expect(err).toBe('');
  });

  test('what is neither a file nor a name ends with 2 and says both', async () => {
    const { code, err } = await check(['nosuch']);
    expect(code).toBe(2);
    expect(err).toContain('there is no file nosuch');
    expect(err.replace(/\s+/g, ' ')).toContain('no task definition of the family nosuch');
  });

  test('a path that was mistyped is a missing file, not a name', async () => {
    const { code, err, opened } = await check(['taskdef.jsn', './web', 'ecs/']);
    expect([code, opened]).toEqual([2, 0]);
    expect(err).toContain('there is no file taskdef.jsn');
  });

  test('--fix changes nothing in AWS, and says so', async () => {
    const { code, err, written } = await check(['--fix', 'prod-fargate/web']);
    expect(code).toBe(2);
    expect(err).toContain('--fix changes only files');
    expect(written.size).toBe(0);
  });
});

test.each([
  ['web', true],
  ['web:3', true],
  ['prod/web', true],
  ['arn:aws:ecs:eu-central-1:123456789012:task-definition/web:3', true],
  ['web.json', false],
  ['../web', false],
  ['/tmp/web', false],
  ['web:latest', false],
])('%s can be a name in AWS: %s', (word, expected) => {
  expect(isLiveName(word)).toBe(expected);
});
