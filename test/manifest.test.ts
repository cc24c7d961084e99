import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod';
import { CHECK_MESSAGE } from '../handlers/shortcuts/check-message.ts';
import { EXPLAIN_TERM } from '../handlers/shortcuts/explain-term.ts';
import { usageHint } from '../src/operations/commands.ts';
import { METHOD_SCOPES } from '../src/sandbox/slack/web-api/scopes.ts';
import { sourceFiles } from './house/source-files.ts';

const text = readFileSync(join(import.meta.dirname, '..', 'manifest.yml'), 'utf8');
const schema = z.object({
  display_information: z.object({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4000),
  }),
  features: z.object({
    slash_commands: z.array(
      z.object({
        command: z.string().regex(/^\/.{1,31}$/),
        description: z.string().max(2000),
        usage_hint: z.string().max(1000),
      }),
    ),
    shortcuts: z.array(
      z.object({
        name: z.string().max(24),
        callback_id: z.string(),
        description: z.string().max(150),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});
const manifest = schema.parse(parse(text));
/** With the lines for which somebody has to take the # off. */
const optedIn = schema.parse(parse(text.replaceAll(/^( +)# (- [\w:.]+)$/gm, '$1$2')));

const { slash_commands: commands, shortcuts } = manifest.features;
const scopes = manifest.oauth_config.scopes.bot;

describe('manifest.yml says what the code does', () => {
  test('/ecs is the only command, and its hint lists the command specs', () => {
    expect(commands.map(({ command }) => command)).toEqual(['/ecs']);
    expect(commands[0]?.usage_hint).toBe(usageHint());
  });

  test('the shortcuts are those that handlers listen to', () => {
    expect(shortcuts.map(({ callback_id }) => callback_id)).toEqual([CHECK_MESSAGE, EXPLAIN_TERM]);
  });

  test('the events are those that handlers listen to', () => {
    const heard = sourceFiles('handlers').flatMap(({ text }) =>
      [...text.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name),
    );
    // A direct message arrives as a `message` event of the subscription message.im.
    const subscribed = optedIn.settings.event_subscriptions.bot_events.map((event) =>
      event.replace(/^message\..*/, 'message'),
    );
    expect([...subscribed].sort()).toEqual([...heard].sort());
  });

  test('who joins is heard of only where somebody opts in: one scope and one event more', () => {
    const events = manifest.settings.event_subscriptions.bot_events;
    expect(optedIn.settings.event_subscriptions.bot_events).toEqual([...events, 'team_join']);
    expect(optedIn.oauth_config.scopes.bot).toEqual([...scopes, 'users:read']);
  });

  test('every Web API method that handlers call is covered by the scopes', () => {
    const called = sourceFiles('handlers').flatMap(({ text }) =>
      [...text.matchAll(/client\.(\w+\.\w+)\(/g)].map(([, method = '']) => method),
    );
    expect(called).toContain('chat.postMessage');
    const needed = [...new Set(called)].flatMap((method) => METHOD_SCOPES[method] ?? []);
    for (const scope of needed) expect(scopes).toContain(scope);
  });

  test('no scope is asked for that nothing needs', () => {
    expect([...scopes].sort()).toEqual(
      [
        'app_mentions:read',
        'chat:write',
        'commands',
        'files:read',
        'files:write',
        'im:history',
        'usergroups:read',
      ].sort(),
    );
  });
});
