import * as z from 'zod';
import { pushView } from '../open-view.ts';
import { limits } from '../validate/limits.ts';
import { grant, refuse } from './answer.ts';
import { method } from './method.ts';
import { readView } from './view-content.ts';

const openSchema = z.object({ trigger_id: z.string(), view: z.unknown() });

/** `views.open` and `views.push`. A view that is refused leaves its trigger unused, as a trigger is exchanged last. */
export const VIEWS_OPEN_METHODS = {
  'views.open': method(openSchema, (slack, args) => {
    const content = readView(slack, args.view, 'modal');
    if ('refusal' in content) return content.refusal;
    const trigger = slack.triggers.exchange(args.trigger_id);
    if ('error' in trigger) return refuse(trigger.error);
    slack.views.clear(trigger.user);
    return grant({ view: pushView(slack, trigger.user, content.view).view });
  }),
  'views.push': method(openSchema, (slack, args) => {
    const content = readView(slack, args.view, 'modal');
    if ('refusal' in content) return content.refusal;
    const trigger = slack.triggers.exchange(args.trigger_id);
    if ('error' in trigger) return refuse(trigger.error);
    const depth = slack.views.stack(trigger.user).length;
    if (depth === 0) return refuse('not_found');
    if (depth >= limits['modal.stack'].max) return refuse('push_limit_reached');
    return grant({ view: pushView(slack, trigger.user, content.view).view });
  }),
};
