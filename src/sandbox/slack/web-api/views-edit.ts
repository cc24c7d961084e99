import * as z from 'zod';
import { findPerson } from '../cast.ts';
import { stringAt } from '../objects.ts';
import { publishHome, rewriteView } from '../open-view.ts';
import { grant, refuse, refuseArguments } from './answer.ts';
import { method } from './method.ts';
import { readView } from './view-content.ts';

/** `views.update` and `views.publish`. */
export const VIEWS_EDIT_METHODS = {
  'views.update': method(
    z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      hash: z.string().optional(),
      view: z.unknown(),
    }),
    (slack, args) => {
      const { view_id, external_id, hash } = args;
      if (view_id === undefined && external_id === undefined) {
        return refuseArguments(['missing required field: view_id']);
      }
      const content = readView(slack, args.view, 'modal');
      if ('refusal' in content) return content.refusal;
      const open =
        view_id === undefined
          ? slack.views.findByExternalId(external_id ?? '')
          : slack.views.find(view_id);
      if (open === undefined) return refuse('not_found');
      if (hash !== undefined && hash !== open.hash) return refuse('hash_conflict');
      return grant({ view: rewriteView(slack, open, content.view).view });
    },
  ),
  'views.publish': method(
    z.object({ user_id: z.string(), hash: z.string().optional(), view: z.unknown() }),
    (slack, args) => {
      const content = readView(slack, args.view, 'home');
      if ('refusal' in content) return content.refusal;
      const person = findPerson(args.user_id);
      if (person === undefined) return refuse('not_found');
      const before = slack.views.homes()[person.id];
      if (args.hash !== undefined && before && args.hash !== stringAt(before, 'hash')) {
        return refuse('hash_conflict');
      }
      return grant({ view: publishHome(slack, person.id, content.view) });
    },
  ),
};
