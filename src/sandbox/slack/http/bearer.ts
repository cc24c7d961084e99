import type { IncomingMessage } from 'node:http';
import { constantTimeEqual } from '../constant-time.ts';

/** The token of an `Authorization: Bearer` header. */
export const bearerToken = (request: IncomingMessage): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Whether a request proves that it comes from the page: bearer header, or `?token=` where a header cannot be set. */
export const hasPageToken = (request: IncomingMessage, url: URL, pageToken: string): boolean =>
  constantTimeEqual(bearerToken(request) ?? url.searchParams.get('token') ?? '', pageToken);
