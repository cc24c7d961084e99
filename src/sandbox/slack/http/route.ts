import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Slack } from '../slack.ts';

/** One request on its way through the server. */
export interface Exchange {
  readonly slack: Slack;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** Answers the requests of one part of the server. */
export type Route = (exchange: Exchange) => Promise<void> | void;
