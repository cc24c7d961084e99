import { describe, expect, test } from '@jest/globals';
import { FileProblem } from '../../src/model/file-problem.ts';
import { createReadFile, isSlackHost } from '../../src/slack/read-file.ts';

const file = (url: string, size = 10) => ({ name: 'task.json', size, url });
const SLACK = 'https://files.slack.com/files-pri/T0-F0/download/task.json';

const reader = (respond: () => Response) => {
  const asked: { url: string; authorization: string | null; redirect: string }[] = [];
  const readFile = createReadFile('xoxb-canary', isSlackHost, async (url, init) => {
    const request = new Request(url, init);
    const { redirect } = request;
    asked.push({ url: request.url, authorization: request.headers.get('authorization'), redirect });
    return respond();
  });
  return { readFile, asked };
};

describe('a file that somebody shared', () => {
  test('is fetched from Slack with the bot token, and no redirect may carry it on', async () => {
    const { readFile, asked } = reader(() => new Response('{}'));
    await expect(readFile(file(SLACK))).resolves.toBe('{}');
    expect(asked).toEqual([{ url: SLACK, authorization: 'Bearer xoxb-canary', redirect: 'error' }]);
  });

  test.each([
    'https://evil.example/task.json',
    'http://files.slack.com/x',
    'https://slack.com.evil.example/x',
    'nonsense',
    '',
  ])('is not fetched from %j', async (url) => {
    const { readFile, asked } = reader(() => new Response('{}'));
    await expect(readFile(file(url))).rejects.toThrow(FileProblem);
    expect(asked).toEqual([]);
  });

  test('that comes back as the login page says which scope is missing', async () => {
    const { readFile } = reader(
      () => new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    );
    await expect(readFile(file(SLACK))).rejects.toThrow('files:read');
  });

  test.each([
    ['is said to be', 2 ** 20 + 1, '{}'],
    ['turns out', 10, ' '.repeat(2 ** 20 + 1)],
  ])('that %s larger than 1 MiB is refused', async (_, size, body) => {
    const { readFile } = reader(() => new Response(body));
    await expect(readFile(file(SLACK, size))).rejects.toThrow('larger than 1 MiB');
  });
});
