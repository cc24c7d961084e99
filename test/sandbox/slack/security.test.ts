import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import * as z from 'zod';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { startWorkspace } from './bolt-app.ts';

describe('the server of the workspace', () => {
  let workspace: LocalWorkspace;
  beforeEach(async () => {
    workspace = await startWorkspace();
  });
  afterEach(() => workspace.close());
  const at = (path: string) => new URL(path, workspace.pageUrl).href;
  const token = () => new URL(workspace.pageUrl).searchParams.get('token') ?? '';

  test('listens on 127.0.0.1 and has a new token of 32 hex digits at each start', async () => {
    expect(workspace.pageUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}$/);
    const other = await startWorkspace();
    expect(new URL(other.pageUrl).searchParams.get('token')).not.toBe(token());
    await other.close();
  });

  test('gives the page only to those who have the token', async () => {
    expect((await fetch(at('/'))).status).toBe(403);
    expect((await fetch(at('/?token=0'))).status).toBe(403);
    const page = await fetch(workspace.pageUrl);
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain(token());
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test.each([
    ['GET', '/_control/state'],
    ['GET', '/_control/events'],
    ['POST', '/_control/command'],
    ['POST', '/_control/upload?name=a&user=ana'],
    ['DELETE', '/_control/fault'],
  ])('refuses %s %s without the token', async (method, path) => {
    expect((await fetch(at(path), { method })).status).toBe(403);
    const headers = { authorization: `Bearer ${workspace.botToken}` };
    expect((await fetch(at(path), { method, headers })).status).toBe(403);
  });

  test('sends no CORS header, not even when asked', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    for (const path of ['/', '/api/auth.test', '/_control/state', '/response/x', '/files-pri/x']) {
      for (const method of ['OPTIONS', 'GET', 'POST']) {
        const response = await fetch(at(path), { method, headers });
        const names = [...response.headers.keys()];
        expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
  });

  test.each([[{}], [{ connection: 'Upgrade', upgrade: 'websocket' }]])(
    'survives a request for nothing, with %j',
    async (headers) => {
      const { port } = new URL(workspace.pageUrl);
      await new Promise((resolve) => {
        const sent = request({ host: '127.0.0.1', port, path: '//', headers }, resolve);
        sent.on('error', resolve).end();
      });
      expect((await fetch(workspace.pageUrl)).status).toBe(200);
    },
  );

  test('answers to its own host names only', async () => {
    const { port } = new URL(workspace.pageUrl);
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const path = `/?token=${token()}`;
        const sent = request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.on('error', reject);
        sent.end();
      });
    expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`evil.example:${port}`)).toBe(403);
    expect(await statusFor('127.0.0.1')).toBe(403);
  });

  test('lets nobody into the socket without a ticket, with one twice, or from a web page', async () => {
    const ticket = async () => {
      const headers = { authorization: `Bearer ${workspace.appToken}` };
      const response = await fetch(`${workspace.apiUrl}apps.connections.open`, {
        method: 'POST',
        headers,
      });
      return z.object({ url: z.string() }).parse(await response.json()).url;
    };
    const join = (url: string, origin?: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url, origin === undefined ? {} : { origin });
        socket.on('message', (data) => {
          socket.close();
          resolve(JSON.parse(data.toString()).type);
        });
        socket.on('error', () => resolve('refused'));
      });
    const url = await ticket();
    expect(await join(url.replace(/ticket=.*/, 'ticket=0'))).toBe('refused');
    expect(await join(url)).toBe('hello');
    expect(await join(url)).toBe('refused');
    expect(await join(await ticket(), 'https://evil.example')).toBe('refused');
  });

  test('refuses bodies that are too large: 8 MB for control calls, 10 MB for files', async () => {
    const post = async (path: string, megabytes: number) => {
      const headers = { authorization: `Bearer ${token()}`, 'content-type': 'text/plain' };
      const body = Buffer.alloc(megabytes * 1024 * 1024 + 1, 'x');
      const sent = fetch(at(path), { method: 'POST', headers, body });
      return sent.then(
        ({ status }) => status,
        () => 'cut off',
      );
    };
    expect([413, 'cut off']).toContain(await post('/_control/command', 8));
    expect([413, 'cut off']).toContain(await post('/_control/upload?name=a&user=ana', 10));
    expect(await post('/_control/upload?name=a&user=ana', 9)).toBe(200);
  });

  test.each([
    ['no JSON', 'hello', 'The body must be a JSON object.'],
    ['a list', '[]', 'The body must be a JSON object.'],
    ['a stranger', '{"user":"zoe","channel":"ops"}', 'There is no person zoe.'],
    ['no user', '{"channel":"ops"}', 'user'],
  ])('says what is wrong with a control call of %s', async (_what, body, sentence) => {
    const headers = { authorization: `Bearer ${token()}` };
    const response = await fetch(at('/_control/command'), { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining(sentence) });
  });

  test('serves nothing but what it knows', async () => {
    for (const path of [
      '/../package.json',
      '/page.js/../../x',
      '/favicon.ico',
      '/_control/nothing',
    ]) {
      const headers = { authorization: `Bearer ${token()}` };
      expect((await fetch(at(path), { headers })).status).toBeGreaterThanOrEqual(400);
    }
  });
});
