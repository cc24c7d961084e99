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

  test('that does not end is left off as soon as it is too large', async () => {
    let sent = 0;
    let closed = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(new Uint8Array(2 ** 16));
      },
      cancel: () => {
        closed = true;
      },
    });
    const { readFile } = reader(() => new Response(endless));
    await expect(readFile(file(SLACK))).rejects.toThrow('larger than 1 MiB');
    expect(sent).toBeLessThan(20);
    expect(closed).toBe(true);
  });

  test('is put together from its pieces, wherever they were cut', async () => {
    const bytes = new TextEncoder().encode('{"family":"wéb 🚢"}');
    const pieces = new ReadableStream<Uint8Array>({
      start: (stream) => {
        for (const byte of bytes) stream.enqueue(Uint8Array.of(byte));
        stream.close();
      },
    });
    const { readFile } = reader(() => new Response(pieces));
    await expect(readFile(file(SLACK))).resolves.toBe('{"family":"wéb 🚢"}');
  });
});
