import type { Button } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { Link } from '../../src/model/explanation.ts';
import { button, clamp } from './text.ts';

/** Whether the click replaces the private answer it sits in, or adds another one. */
export type AskMode = 'here' | 'below';

const ID_CHARACTERS = limits['element.action_id'].max;

/** Action ids of explain buttons: the mode, then what makes the id unique in its block. */
export const ASK_ACTION = /^ask-(?:here|below|more):/;

/** What explain is asked to get exactly this one: some events and failures share an id. */
export const reference = ({ kind, id }: Pick<Link, 'kind' | 'id'>): string => `${kind}:${id}`;

/** A button that explains `link`. */
export const askButton = (link: Link, mode: AskMode, label = link.title): Button =>
  button(label, clamp(`ask-${mode}:${reference(link)}`, ID_CHARACTERS), reference(link));

/** A button that shows the long form of the answer it sits in. */
export const moreButton = (link: Pick<Link, 'kind' | 'id'>): Button =>
  button('More', `ask-more:${reference(link)}`, reference(link));

/** Reads the mode back from an action id of {@link ASK_ACTION}. */
export const askMode = (actionId: string): AskMode | 'more' => {
  if (actionId.startsWith('ask-more:')) return 'more';
  return actionId.startsWith('ask-here:') ? 'here' : 'below';
};
