import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Control } from './control/control.ts';
import { controlRoute } from './http/control-route.ts';
import { fileRoute } from './http/file-route.ts';
import { pageRoute } from './http/page-route.ts';
import { BodyTooLarge } from './http/read-body.ts';
import { replySentence } from './http/reply.ts';
import { responseUrlRoute } from './http/response-url-route.ts';
import type { Route } from './http/route.ts';
import { uploadRoute } from './http/upload-route.ts';
import { webApiRoute } from './http/web-api-route.ts';
import type { Slack } from './slack.ts';

const routesOf = (control: Control): readonly [string, Route][] => [
  ['/api/', webApiRoute],
  ['/response/', responseUrlRoute],
  ['/upload/', uploadRoute],
  ['/files-pri/', fileRoute],
  ['/_control/', controlRoute(control)],
];

/** Whether a request names this server, and not a host name that somebody has pointed at 127.0.0.1. */
export const namesThisServer = (request: IncomingMessage, port: number): boolean =>
  [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Answers every HTTP request of the workspace. */
export const listenForRequests = (
  server: Server,
  port: number,
  slack: Slack,
  control: Control,
  pageDirectory: string,
): void => {
  const routes = routesOf(control);
  const page = pageRoute(pageDirectory);
  const pagePaths = ['/', '/page.js', '/page.css'];
  server.on('request', async (request, response) => {
    if (!namesThisServer(request, port)) {
      return replySentence(response, 403, `This server answers to 127.0.0.1:${port} only.`);
    }
    const path = request.url ?? '/';
    if (!URL.canParse(path, slack.origin)) {
      return replySentence(response, 400, 'The request names no address.');
    }
    const url = new URL(path, slack.origin);
    const [, found] = routes.find(([prefix]) => url.pathname.startsWith(prefix)) ?? [];
    const route = found ?? (pagePaths.includes(url.pathname) ? page : undefined);
    if (route === undefined) return replySentence(response, 404, 'There is nothing here.');
    try {
      await route({ slack, request, response, url });
    } catch (error) {
      if (response.headersSent) return response.destroy();
      if (error instanceof BodyTooLarge) replySentence(response, 413, error.message);
      else replySentence(response, 500, `The local workspace failed: ${messageOf(error)}`);
    }
  });
};

/** Starts listening on 127.0.0.1 and answers the server with its port. */
export const bindLocally = (
  port: number,
): Promise<{ readonly server: Server; readonly port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('The local workspace did not get a port.'));
      } else resolve({ server, port: address.port });
    });
  });
