import { describe, expect, test } from '@jest/globals';
import { fetchInTime } from '../../src/slack/fetch-in-time.ts';

/** Answers never, and rejects when it is told to give up, as `fetch` does. */
const hanging: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

describe('a request is not waited for without end', () => {
  test('one that hangs rejects after the time it has', async () => {
    const request = fetchInTime(1, hanging)('http://127.0.0.1/');
    await expect(request).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('one that brings its own signal keeps it', async () => {
    const own = AbortSignal.abort(new Error('my own'));
    const seen: unknown[] = [];
    const record: typeof fetch = async (_, init) => {
      seen.push(init?.signal);
      return new Response();
    };
    await fetchInTime(1, record)('http://127.0.0.1/', { signal: own });
    expect(seen).toEqual([own]);
  });
});
