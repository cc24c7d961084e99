import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../ports.ts';
import { boltLogger } from './bolt-logger.ts';
import { fetchInTime } from './fetch-in-time.ts';
import type { InFlight } from './in-flight.ts';
import { seenBefore } from './seen-before.ts';
import { onceSigned, refuseAhead, signatureOf } from './signed-once.ts';

/** How the app is reached. `slackApiUrl` replaces Slack's own Web API, for the local workspace. */
export type Connection =
  | {
      readonly mode: 'socket';
      readonly botToken: string;
      readonly appToken: string;
      readonly slackApiUrl?: string;
    }
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly ready: () => boolean;
      readonly slackApiUrl?: string;
    };

/** Slack gives 3 s for an answer: two quick retries, then the user is told, not Bolt's default half hour. */
const RETRIES = { retries: 2, minTimeout: 200, maxTimeout: 1_000, factor: 2 };
const TIMEOUT_MS = 8_000;

/**
 * Nobody waits for the socket to come back, so an outage of any length is waited out. With a last attempt, Bolt drops the
 * rejection that follows it, which ends the process.
 */
const RECONNECTS = { forever: true, minTimeout: 250, maxTimeout: 30_000, factor: 2 };

/**
 * A Bolt app with its traps handled: it is not initialised yet (await `init()` to see a bad token), retries are short,
 * payloads are never logged, no request is waited for without end, a lost socket is opened again, repeated deliveries of one event and replayed requests are dropped, and everything under way is counted.
 */
export const createApp = (connection: Connection, log: Log, inFlight: InFlight): App => {
  const logger = boltLogger(log);
  const clientOptions = {
    retryConfig: RETRIES,
    timeout: TIMEOUT_MS,
    fetch: fetchInTime(TIMEOUT_MS, globalThis.fetch),
    ...(connection.slackApiUrl === undefined ? {} : { slackApiUrl: connection.slackApiUrl }),
  };
  const common = {
    token: connection.botToken,
    clientOptions,
    logger,
    logLevel: LogLevel.INFO,
    deferInitialization: true,
    extendedErrorHandler: true,
  } as const;
  const receiver =
    connection.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: connection.appToken,
          logger,
          logLevel: LogLevel.INFO,
          installerOptions: { clientOptions: { ...clientOptions, retryConfig: RECONNECTS } },
        })
      : httpReceiver(connection, logger, log);
  const app = new App({ ...common, receiver });
  const repeated = seenBefore(1_000);
  app.use(async ({ body, next }) => {
    if ('event_id' in body && typeof body['event_id'] === 'string' && repeated(body['event_id']))
      return;
    await next();
  });
  // Counted from outside: what a listener's failure is answered with is work under way as well.
  const processEvent = app.processEvent.bind(app);
  const isNew = onceSigned();
  app.processEvent = (event) =>
    inFlight.track(async () => {
      if (isNew(event)) return processEvent(event);
      log.warn({}, 'a request was dropped: its signature was used before');
      await event.ack();
    });
  return app;
};

const httpReceiver = (
  connection: Extract<Connection, { mode: 'http' }>,
  logger: ReturnType<typeof boltLogger>,
  log: Log,
): HTTPReceiver => {
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    customPropertiesExtractor: signatureOf,
    logger,
    logLevel: LogLevel.INFO,
    customRoutes: [
      {
        path: '/healthz',
        method: ['GET'],
        handler: (_request, response) => {
          response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
        },
      },
      {
        path: '/readyz',
        method: ['GET'],
        handler: (_request, response) => {
          const ready = connection.ready();
          response
            .writeHead(ready ? 200 : 503, { 'content-type': 'text/plain' })
            .end(ready ? 'ready\n' : 'starting or stopping\n');
        },
      },
    ],
  });
  refuseAhead(receiver, log);
  return receiver;
};
