import { assignIds } from './assign-ids.ts';
import { APP, TEAM } from './cast.ts';
import { listAt, stringAt } from './objects.ts';
import type { Slack } from './slack.ts';
import type { OpenView, SlackObject } from './state.ts';

interface Place {
  readonly id: string;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
  readonly hash: string;
}

/** A view object as Slack answers it, from the view that the app sent. */
const completeView = (slack: Slack, given: SlackObject, place: Place): SlackObject => ({
  id: place.id,
  team_id: TEAM.id,
  type: given['type'],
  blocks: assignIds(listAt(given, 'blocks'), slack.ids),
  private_metadata: stringAt(given, 'private_metadata') ?? '',
  callback_id: stringAt(given, 'callback_id') ?? '',
  external_id: stringAt(given, 'external_id') ?? '',
  state: { values: {} },
  hash: place.hash,
  title: given['title'] ?? { type: 'plain_text', text: 'View title', emoji: true },
  close: given['close'] ?? null,
  submit: given['submit'] ?? null,
  clear_on_close: given['clear_on_close'] ?? false,
  notify_on_close: given['notify_on_close'] ?? false,
  root_view_id: place.rootViewId,
  previous_view_id: place.previousViewId,
  app_id: APP.id,
  bot_id: APP.bot_id,
  app_installed_team_id: TEAM.id,
});

/** Puts a new modal on top of a person's stack; on an empty stack it is the root. */
export const pushView = (slack: Slack, user: string, given: SlackObject): OpenView => {
  const id = slack.ids.next('V');
  const hash = slack.ids.hash();
  const stack = slack.views.stack(user);
  const rootViewId = stack[0]?.id ?? id;
  const previousViewId = stack.at(-1)?.id ?? null;
  const view = completeView(slack, given, { id, rootViewId, previousViewId, hash });
  return slack.views.put({ id, user, hash, root_view_id: rootViewId, view });
};

/** Gives an open modal new content and a new hash. */
export const rewriteView = (slack: Slack, open: OpenView, given: SlackObject): OpenView => {
  const hash = slack.ids.hash();
  const previousViewId = stringAt(open.view, 'previous_view_id') ?? null;
  const place = { id: open.id, rootViewId: open.root_view_id, previousViewId, hash };
  return slack.views.put({ ...open, hash, view: completeView(slack, given, place) });
};

/** Publishes a person's Home tab. */
export const publishHome = (slack: Slack, user: string, given: SlackObject): SlackObject => {
  const before = slack.views.homes()[user];
  const id = (before && stringAt(before, 'id')) ?? slack.ids.next('V');
  const place = { id, rootViewId: id, previousViewId: null, hash: slack.ids.hash() };
  const view = completeView(slack, given, place);
  slack.views.putHome(user, view);
  return view;
};
