import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../ports.ts';

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, '[token]'],
  [
    /https?:\/\/[^\s"]*(?:hooks\.slack\.com|\/response_url|\/commands\/|\/actions\/)[^\s"]*/g,
    '[response_url]',
  ],
  [/\bticket=[\w-]+/g, 'ticket=[ticket]'],
];

/** Takes tokens, socket tickets and response URLs out of a text. */
export const withoutSecrets = (text: string): string =>
  SECRETS.reduce((redacted, [pattern, name]) => redacted.replace(pattern, name), text);

const sentence = (parts: readonly unknown[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part instanceof Error) return `${part.name}: ${part.message}`;
      return typeof part === 'object' ? '[object]' : String(part);
    })
    .join(' ');

/**
 * Bolt's logger on top of ours. Debug is dropped whatever the level: there Socket Mode prints whole payloads,
 * with what users pasted. Objects are never spelt out, for the same reason.
 */
export const boltLogger = (log: Log): Logger => {
  const say = (level: 'info' | 'warn' | 'error', parts: readonly unknown[]): void =>
    log[level]({ from: 'bolt' }, withoutSecrets(sentence(parts)));
  return {
    debug: () => undefined,
    info: (...parts) => say('info', parts),
    warn: (...parts) => say('warn', parts),
    error: (...parts) => say('error', parts),
    // Bolt resets the level of a logger whose level differs from its own, so the two must agree.
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
};
