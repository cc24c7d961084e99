import { describe, expect, test } from '@jest/globals';
import type { ModalView } from '@slack/types';
import { createManualClock } from './manual-clock.ts';
import { stages } from './stage-test.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Check'),
  blocks: [{ type: 'input', label: plain('JSON'), element: { type: 'plain_text_input' } }],
  ...more,
});

describe('views.* refuse', () => {
  const stage = stages();
  const withTriggers = async () => {
    const triggers: string[] = [];
    const clock = createManualClock();
    const { workspace, app } = await stage(
      (bolt) => {
        bolt.command('/ecs', async ({ ack, command }) => {
          triggers.push(command.trigger_id);
          await ack();
        });
      },
      { clock },
    );
    const trigger = async (): Promise<string> => {
      await workspace.control.command({ user: 'ana', channel: 'ops', text: 'check' });
      return triggers.at(-1) ?? '';
    };
    return { clock, trigger, views: app.client.views };
  };
  const error = (name: string) => ({ data: { ok: false, error: name } });

  test('a trigger after 3 seconds, a second time, or one that was never given', async () => {
    const { clock, trigger, views } = await withTriggers();
    const late = await trigger();
    clock.advance(3_000);
    const view = modal('Check');
    await expect(views.open({ trigger_id: late, view })).rejects.toMatchObject(
      error('expired_trigger_id'),
    );
    const once = await trigger();
    await views.open({ trigger_id: once, view });
    await expect(views.open({ trigger_id: once, view })).rejects.toMatchObject(
      error('exchanged_trigger_id'),
    );
    await expect(views.open({ trigger_id: '1.2.3', view })).rejects.toMatchObject(
      error('invalid_trigger_id'),
    );
  });

  test('a fourth view, a stale hash and a view that is not open', async () => {
    const { trigger, views } = await withTriggers();
    const view = modal('Check');
    const first = await views.open({ trigger_id: await trigger(), view });
    await views.push({ trigger_id: await trigger(), view });
    await views.push({ trigger_id: await trigger(), view });
    await expect(views.push({ trigger_id: await trigger(), view })).rejects.toMatchObject(
      error('push_limit_reached'),
    );
    const view_id = first.view?.id ?? '';
    const hash = first.view?.hash ?? '';
    await views.update({ view_id, hash, view });
    await expect(views.update({ view_id, hash, view })).rejects.toMatchObject(
      error('hash_conflict'),
    );
    await expect(views.update({ view_id: 'V0', view })).rejects.toMatchObject(error('not_found'));
  });

  test('a malformed view with sentences, and one of more than 250 kB without', async () => {
    const { trigger, views } = await withTriggers();
    const { submit: _submit, ...noSubmit } = modal('Check');
    await expect(views.open({ trigger_id: await trigger(), view: noSubmit })).rejects.toMatchObject(
      {
        data: {
          error: 'invalid_arguments',
          response_metadata: {
            messages: [
              '[ERROR] failed to match all allowed schemas [json-pointer:/view]',
              '[ERROR] must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
            ],
          },
        },
      },
    );
    const blocks = Array.from({ length: 90 }, () => ({
      type: 'section' as const,
      text: plain('x'.repeat(2_900)),
    }));
    const large = { trigger_id: await trigger(), view: modal('Check', { blocks }) };
    await expect(views.open(large)).rejects.toMatchObject(error('view_too_large'));
  });
});
