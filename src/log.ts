import { pino } from 'pino';
import type { LogLevel } from './config.ts';
import type { Log } from './ports.ts';

/** Names whose values never reach the log, should a caller hand them in by mistake. */
const REDACTED = [
  'text',
  'body',
  'token',
  'value',
  'values',
  'environment',
  'secrets',
  'response_url',
];

/** JSON lines on stderr; stdout belongs to what a command answers. */
export const createLog = (level: LogLevel): Log =>
  pino(
    { name: 'stevedore', level, base: null, redact: { paths: REDACTED, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: true }),
  );
