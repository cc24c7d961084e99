import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Clicked } from '../actions/action.ts';
import type { Where } from '../channel.ts';
import type { Desk, OpenForm } from '../desk.ts';

/** Opens a form, which is built around the id under which `kept` waits for it to come back. */
export type OpenAForm = (
  form: (formId: string) => ModalView,
  kept?: Pick<OpenForm, 'question' | 'user'>,
) => Promise<void>;

/** How forms are opened from one click or command. `respond` is where the answer goes; null sends it as a direct message. */
export const formOpener =
  ({
    client,
    triggerId,
    respond,
    desk,
    where: { channel, channelName },
  }: {
    readonly client: App['client'];
    readonly triggerId: string;
    readonly respond: RespondFn | null;
    readonly desk: Desk;
    readonly where: Where;
  }): OpenAForm =>
  async (form, kept = {}) => {
    const formId = desk.forms.put({ ...kept, respond, where: { channel, channelName } });
    await client.views.open({ trigger_id: triggerId, view: form(formId) });
  };

/** The same for a click: what comes of the form is said where it was clicked, and as a direct message in the Home tab. */
export const formOfClick = ({ client, click, respond, desk }: Clicked): OpenAForm => {
  const { triggerId, inHome, user } = click;
  const to = inHome ? null : respond;
  const open = formOpener({ client, triggerId, respond: to, desk, where: click });
  return (form, kept = {}) => open(form, { ...kept, user });
};

/** Where the answer to a form goes; null, a direct message, where it is gone, or somebody else opened it. */
export const respondTo = (
  { forms }: Pick<Desk, 'forms'>,
  formId: string,
  user: string,
): RespondFn | null => {
  const form = forms.get(formId);
  return form === undefined || (form.user ?? user) !== user ? null : form.respond;
};
