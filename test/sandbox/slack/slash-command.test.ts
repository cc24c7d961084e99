import { afterEach, describe, expect, test } from '@jest/globals';
import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';
import { manifestText, type Stage, startStage, startWorkspace } from './bolt-app.ts';
import { createManualClock } from './manual-clock.ts';

const ask = (workspace: LocalWorkspace, text: string, more = {}) =>
  workspace.control.command({ user: 'ana', channel: 'ops', text, ...more });

describe('a slash command', () => {
  let stop = async (): Promise<void> => undefined;
  const on = async (...given: Parameters<typeof startStage>): Promise<Stage> => {
    const stage = await startStage(...given);
    stop = stage.stop;
    return stage;
  };
  afterEach(() => stop());

  test('reaches the app as typed and comes back as an ephemeral answer', async () => {
    const { workspace } = await on((app) => {
      app.command('/ecs', async ({ command, ack, respond }) => {
        await ack();
        await respond(`${command.user_name} in ${command.channel_name}: ${command.text}`);
      });
    });
    const { messages } = await ask(workspace, '/ecs check {\n\t"a": "<&>"}');
    expect(messages).toMatchObject([
      {
        text: 'ana in ops: check {\n\t"a": "<&>"}',
        ephemeralTo: 'UANA00001',
        channel: 'COPS00001',
        bot_id: 'BSTEVEDOR',
      },
    ]);
  });

  test('is answered in the acknowledgement, for everybody when it says so', async () => {
    const { workspace } = await on((app) => {
      app.command('/ecs', ({ ack }) => ack({ response_type: 'in_channel', text: 'Hello, all.' }));
    });
    const { messages } = await ask(workspace, 'hello');
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ text: 'Hello, all.' });
    expect(messages[0]).not.toHaveProperty('ephemeralTo');
  });

  test('carries entities and links when the manifest says should_escape', async () => {
    const { workspace } = await on(
      (app) => {
        app.command('/ecs', ({ command, ack }) => ack(command.text));
      },
      { manifest: manifestText.replace('should_escape: false', 'should_escape: true') },
    );
    const { messages } = await ask(workspace, 'grant @ben #dev https://a.example <x>');
    expect(messages[0]?.text).toBe(
      'grant <@UBEN00001|ben> <#CDEV00001|dev> <https://a.example> &lt;x&gt;',
    );
  });

  test('fails with dispatch_failed when no app is connected', async () => {
    const workspace = await startWorkspace();
    stop = workspace.close;
    workspace.setBotIdle(() => Promise.resolve());
    const { messages } = await ask(workspace, 'explain service');
    expect(messages).toMatchObject([
      { text: '/ecs failed with the error "dispatch_failed"', user: 'USLACKBOT' },
    ]);
  });

  test('fails with operation_timeout when the app does not acknowledge within 3 seconds', async () => {
    const clock = createManualClock();
    const { workspace } = await on(
      (app) => {
        app.command('/ecs', async () => clock.advance(3_000));
      },
      { clock },
    );
    const { messages } = await ask(workspace, 'explain service');
    expect(messages).toMatchObject([
      { text: '/ecs failed with the error "operation_timeout"', ephemeralTo: 'UANA00001' },
    ]);
  });

  test('fails with the error of Slack when the acknowledgement holds bad blocks', async () => {
    const { workspace } = await on((app) => {
      app.command('/ecs', ({ ack }) => ack({ blocks: [{ type: 'blink' }] }));
    });
    const { messages } = await ask(workspace, 'help');
    expect(messages).toMatchObject([{ text: '/ecs failed with the error "invalid_blocks"' }]);
  });

  test('that the manifest does not declare never reaches the app', async () => {
    const seen: string[] = [];
    const { workspace } = await on((app) => {
      app.command(/.*/, async ({ command, ack }) => {
        seen.push(command.command);
        await ack();
      });
    });
    const { messages } = await ask(workspace, 'up', { command: '/deploy' });
    expect(messages[0]?.text).toMatch(/^\/deploy is not a valid command/);
    expect(seen).toEqual([]);
  });

  test('needs a person and a channel that exist', async () => {
    const workspace = await startWorkspace();
    stop = workspace.close;
    await expect(ask(workspace, 'help', { user: 'zoe' })).rejects.toThrow(
      'There is no person zoe. There are ana, ben, chi.',
    );
    await expect(ask(workspace, 'help', { channel: 'DBEN00001' })).rejects.toThrow(
      'ana has no channel DBEN00001. There are ops, dev, general and dm.',
    );
  });
});
