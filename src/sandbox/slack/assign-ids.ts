import type { Ids } from './ids.ts';
import { isObject } from './objects.ts';
import type { SlackObject } from './state.ts';

const INTERACTIVE =
  /^(button|workflow_button|icon_button|feedback_buttons|overflow|checkboxes|radio_buttons|(multi_)?(static|external|users|conversations|channels)_select|(date|time|datetime)picker|file_input|(plain_text|email_text|url_text|number|rich_text)_input)$/;

const withActionId = (element: unknown, ids: Ids): unknown => {
  if (!isObject(element)) return element;
  const type = element['type'];
  const interactive = typeof type === 'string' && INTERACTIVE.test(type);
  return interactive ? { ...element, action_id: element['action_id'] ?? ids.next('a') } : element;
};

/** Gives every block a `block_id` and every interactive element an `action_id` where the app gave none, as Slack does. */
export const assignIds = (blocks: readonly SlackObject[], ids: Ids): readonly SlackObject[] =>
  blocks.map((block) => {
    const named: Record<string, unknown> = {
      ...block,
      block_id: block['block_id'] ?? ids.next('b'),
    };
    for (const place of ['accessory', 'element']) {
      if (place in named) named[place] = withActionId(named[place], ids);
    }
    const { elements } = named;
    if (Array.isArray(elements) && block['type'] !== 'rich_text') {
      named['elements'] = elements.map((element) => withActionId(element, ids));
    }
    return named;
  });
