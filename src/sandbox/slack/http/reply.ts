import type { ServerResponse } from 'node:http';

/** What every answer of the server carries. There are no CORS headers on purpose. */
const ALWAYS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

type Headers = { readonly [name: string]: string };

/** Sends a body of any type. */
export const replyWith = (
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string | Uint8Array,
  headers: Headers = {},
): void => {
  response.writeHead(status, { ...ALWAYS, 'content-type': contentType, ...headers });
  response.end(body);
};

/** Sends JSON. */
export const replyJson = (
  response: ServerResponse,
  status: number,
  content: unknown,
  headers: Headers = {},
): void =>
  replyWith(response, status, 'application/json; charset=utf-8', JSON.stringify(content), headers);

/** Sends one sentence as plain text. */
export const replySentence = (response: ServerResponse, status: number, sentence: string): void =>
  replyWith(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);
