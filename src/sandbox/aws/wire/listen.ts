import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BodyTooLarge, readBody } from '../../slack/http/read-body.ts';
import type { Encoded } from './encode.ts';

/** AWS's own limit for JSON requests of these services is far below it. */
const MOST_BYTES = 4 * 1024 * 1024;

/** What a request says, as far as the account cares. */
export interface RawRequest {
  readonly target: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** An answer, or undefined when the connection is to break without one. A promise that never resolves never answers. */
export type Responder = (request: RawRequest) => Promise<Encoded | undefined>;

const one = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : header?.[0];

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  respond: Responder,
): Promise<void> => {
  const body = await readBody(request, MOST_BYTES);
  const encoded = await respond({
    target: one(request.headers['x-amz-target']),
    authorization: request.headers.authorization,
    body: body.toString('utf8'),
  });
  if (encoded === undefined) {
    request.socket.destroy();
    return;
  }
  response.writeHead(encoded.status, encoded.headers);
  response.end(encoded.body);
};

const namesThisServer = (request: IncomingMessage, server: Server): boolean => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
};

/** Listens on 127.0.0.1. Every call of every service is a POST to `/`. */
export const listen = async (
  port: number,
  respond: Responder,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    if (!namesThisServer(request, server) || request.method !== 'POST') {
      response.writeHead(403).end();
      return;
    }
    answer(request, response, respond).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(error instanceof BodyTooLarge ? 413 : 500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The simulated account did not get a port.');
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
