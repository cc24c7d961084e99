import * as z from 'zod';
import { grant, refuse } from './answer.ts';
import { method } from './method.ts';

/** `apps.connections.open`: where to open the Socket Mode connection. */
export const APPS_METHODS = {
  'apps.connections.open': method(
    z.object({}),
    (slack) => {
      const url = slack.openSocketUrl();
      return url === undefined ? refuse('socket_mode_not_enabled') : grant({ url });
    },
    'app',
  ),
};
