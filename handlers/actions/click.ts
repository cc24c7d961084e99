import type { BlockAction } from '@slack/bolt';

/** Where a click happened and what it was about. */
export interface Click {
  readonly actionId: string;
  readonly value: string;
  readonly user: string;
  /** Workspace of the person. */
  readonly team: string | null;
  readonly channel: string | null;
  readonly channelName: string | null;
  readonly triggerId: string;
  /** The modal that was clicked in. */
  readonly viewId: string | null;
  /** The message that was clicked in. */
  readonly messageTs: string | null;
  readonly inHome: boolean;
  /** What the fields of the message, the modal or the Home tab hold, by block and action. */
  readonly values: unknown;
  /** What the fields of the modal hold, by block and action, and what the modal carries. */
  readonly form: { readonly values: unknown; readonly id: string } | null;
  /** Whether only this person sees the message, so that it may be replaced. */
  readonly isPrivate: boolean;
}

/** Reads a block action: a button's value or a menu's selected option. */
export const readClick = (body: BlockAction): Click => {
  const [action] = body.actions;
  const chosen =
    action?.type === 'button'
      ? action.value
      : action?.type === 'static_select'
        ? action.selected_option?.value
        : action?.type === 'users_select'
          ? action.selected_user
          : undefined;
  return {
    actionId: action?.action_id ?? '',
    value: chosen ?? '',
    user: body.user.id,
    team: body.user.team_id ?? body.team?.id ?? null,
    channel: body.channel?.id ?? null,
    channelName: body.channel?.name ?? null,
    triggerId: body.trigger_id,
    messageTs: body.message?.ts ?? null,
    viewId: body.view?.type === 'modal' ? body.view.id : null,
    values: body.state?.values ?? body.view?.state.values ?? null,
    form:
      body.view?.type === 'modal'
        ? { values: body.view.state.values, id: body.view.private_metadata }
        : null,
    inHome: body.view?.type === 'home',
    isPrivate: body.container['is_ephemeral'] === true,
  };
};
