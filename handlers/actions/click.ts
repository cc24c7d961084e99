import type { BlockAction } from '@slack/bolt';

/** Where a click happened and what it was about. */
export interface Click {
  readonly actionId: string;
  readonly value: string;
  readonly user: string;
  readonly channel: string | null;
  readonly triggerId: string;
  /** The modal that was clicked in. */
  readonly viewId: string | null;
  readonly inHome: boolean;
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
        : undefined;
  return {
    actionId: action?.action_id ?? '',
    value: chosen ?? '',
    user: body.user.id,
    channel: body.channel?.id ?? null,
    triggerId: body.trigger_id,
    viewId: body.view?.type === 'modal' ? body.view.id : null,
    inHome: body.view?.type === 'home',
    isPrivate: body.container['is_ephemeral'] === true,
  };
};
