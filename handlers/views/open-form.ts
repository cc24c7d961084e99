import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Desk, OpenForm } from '../desk.ts';

/** Opens a form, which is built around the id under which `kept` waits for it to come back. */
export type OpenAForm = (
  form: (formId: string) => ModalView,
  kept?: Omit<OpenForm, 'respond'>,
) => Promise<void>;

/** How forms are opened from one click or command. `respond` is where the answer goes; null sends it as a direct message. */
export const formOpener =
  ({
    client,
    triggerId,
    respond,
    desk,
  }: {
    readonly client: App['client'];
    readonly triggerId: string;
    readonly respond: RespondFn | null;
    readonly desk: Desk;
  }): OpenAForm =>
  async (form, kept = {}) => {
    const formId = desk.forms.put({ ...kept, respond });
    await client.views.open({ trigger_id: triggerId, view: form(formId) });
  };
