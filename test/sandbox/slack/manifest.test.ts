import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod';
import { readManifest } from '../../../src/sandbox/slack/manifest.ts';
import { type LimitId, limits } from '../../../src/sandbox/slack/validate/limits.ts';
import { manifestText } from './bolt-app.ts';

const text = (id: LimitId) =>
  z
    .string()
    .min(limits[id].min ?? 0)
    .max(limits[id].max);
const schema = z.object({
  display_information: z.object({
    name: text('manifest.name'),
    description: text('manifest.description'),
    long_description: text('manifest.long_description'),
  }),
  features: z.object({
    app_home: z.object({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    slash_commands: z.array(
      z.object({
        command: z.string().regex(/^\/[a-z-]{1,31}$/),
        description: text('manifest.command_description'),
        usage_hint: text('manifest.usage_hint'),
      }),
    ),
    shortcuts: z.array(
      z.object({
        name: text('manifest.shortcut_name'),
        description: text('manifest.shortcut_description'),
      }),
    ),
  }),
  settings: z.object({
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.literal(true),
  }),
});

describe('manifest.yml', () => {
  test('keeps within the limits of Slack', () => {
    expect(schema.safeParse(parse(manifestText)).error).toBeUndefined();
  });

  test('asks for the scopes that it gives a reason for, and no other', () => {
    const scopes = manifestText.split('bot_events')[0]?.matchAll(/^( +#.*\n)* +- ([a-z_:]+)$/gm);
    const named = [...(scopes ?? [])].map(([lines, , scope]) => [scope, /#/.test(lines)]);
    expect(named).toEqual(
      [
        'commands',
        'chat:write',
        'app_mentions:read',
        'im:history',
        'files:read',
        'files:write',
        'usergroups:read',
      ].map((scope) => [scope, true]),
    );
  });

  test('is what the workspace obeys', () => {
    const manifest = readManifest(manifestText);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/ecs']);
    expect(manifest.features.shortcuts).toMatchObject([
      { name: 'Check task definition', type: 'message', callback_id: 'check_task_definition' },
      { name: 'Explain an ECS term', type: 'global', callback_id: 'explain_term' },
    ]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'message.im',
    ]);
  });
});

test('a manifest that cannot be used says where', () => {
  expect(() => readManifest('display_information: {}')).toThrow(
    /The app manifest cannot be used\. display_information\.name: /,
  );
});
