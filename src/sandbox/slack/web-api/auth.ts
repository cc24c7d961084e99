import * as z from 'zod';
import { APP, TEAM } from '../cast.ts';
import { grant } from './answer.ts';
import { method } from './method.ts';

/** `auth.test` and `api.test`. */
export const AUTH_METHODS = {
  'api.test': method(z.object({}), () => grant()),
  'auth.test': method(z.object({}), (slack) =>
    grant({
      url: `${slack.origin}/`,
      team: TEAM.name,
      team_id: TEAM.id,
      user:
        slack.manifest.features.bot_user?.display_name ?? slack.manifest.display_information.name,
      user_id: APP.user_id,
      bot_id: APP.bot_id,
      is_enterprise_install: false,
    }),
  ),
};
