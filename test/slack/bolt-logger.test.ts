import { describe, expect, test } from '@jest/globals';
import { boltLogger, withoutSecrets } from '../../src/slack/bolt-logger.ts';
import { recordLog } from '../test-bot.ts';

describe('what Bolt says goes into our log without secrets and payloads', () => {
  test.each([
    'xoxb-123-canary',
    'xapp-1-A0-canary',
    'https://hooks.slack.com/commands/T0/1/canary',
    'wss://wss-primary.slack.com/link/?ticket=canary',
  ])('%s is taken out', (secret) => {
    expect(withoutSecrets(`got ${secret} back`)).not.toContain('canary');
  });

  test('debug is dropped, since Socket Mode prints whole payloads there', () => {
    const log = recordLog();
    boltLogger(log).debug('Received a message on the WebSocket', { text: 'canary' });
    expect(log.lines).toEqual([]);
  });

  test('objects are not spelt out, errors give name and message', () => {
    const log = recordLog();
    boltLogger(log).warn('failed', { text: 'canary' }, new TypeError('no socket'));
    expect(log.lines.join()).toContain('failed [object] TypeError: no socket');
    expect(log.lines.join()).not.toContain('canary');
  });
});
