import { findChannel } from '../cast.ts';
import { listAt } from '../objects.ts';
import type { Slack } from '../slack.ts';
import type { Channel, Message, Person, SlackObject } from '../state.ts';
import { ControlRefusal } from './control-refusal.ts';

interface Place {
  /** The ts of the message or the id of the view. */
  readonly container: string;
  readonly blocks: readonly SlackObject[];
}

/** What was clicked in: a message or a view. */
export type Clicked = Place &
  ({ readonly message: Message; readonly channel: Channel } | { readonly view: SlackObject });

const clickedMessage = (slack: Slack, person: Person, ts: string): Clicked => {
  const message = slack.messages.findByTs(ts);
  const channel = message && findChannel(message.channel);
  const visible = (message?.ephemeralTo ?? person.id) === person.id;
  const inReach = (channel?.user ?? person.id) === person.id;
  if (message === undefined || channel === undefined || !visible || !inReach) {
    throw new ControlRefusal(`${person.name} sees no message ${ts}.`);
  }
  return { container: ts, blocks: message.blocks ?? [], message, channel };
};

const clickedView = (person: Person, id: string, view: SlackObject | undefined): Clicked => {
  if (view === undefined) throw new ControlRefusal(`${person.name} has no view ${id} open.`);
  return { container: String(view['id']), blocks: listAt(view, 'blocks'), view };
};

/** Finds what a person clicks in. Throws ControlRefusal when that person does not see it. */
export const findClicked = (
  slack: Slack,
  person: Person,
  where: {
    readonly messageTs?: string | undefined;
    readonly viewId?: string | undefined;
    readonly home?: boolean | undefined;
  },
): Clicked => {
  const { messageTs, viewId } = where;
  const home = slack.views.homes()[person.id];
  if (messageTs !== undefined) return clickedMessage(slack, person, messageTs);
  if (where.home === true || (home && viewId === home['id']))
    return clickedView(person, 'Home', home);
  if (viewId === undefined) throw new ControlRefusal('Say messageTs, viewId or home: true.');
  const open = slack.views.find(viewId);
  return clickedView(person, viewId, open?.user === person.id ? open.view : undefined);
};
