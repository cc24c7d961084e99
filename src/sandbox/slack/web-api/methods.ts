import { APPS_METHODS } from './apps.ts';
import { AUTH_METHODS } from './auth.ts';
import { BLOCKS_METHODS } from './blocks-validate.ts';
import { CHAT_EDIT_METHODS } from './chat-edit.ts';
import { CHAT_POST_METHODS } from './chat-post.ts';
import { CONVERSATIONS_METHODS } from './conversations.ts';
import { FILES_METHODS } from './files.ts';
import type { Method } from './method.ts';
import { USERS_METHODS } from './users.ts';
import { VIEWS_EDIT_METHODS } from './views-edit.ts';
import { VIEWS_OPEN_METHODS } from './views-open.ts';

/** Every Web API method that the workspace knows, by Slack's name. */
export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({
    ...APPS_METHODS,
    ...AUTH_METHODS,
    ...BLOCKS_METHODS,
    ...CHAT_EDIT_METHODS,
    ...CHAT_POST_METHODS,
    ...CONVERSATIONS_METHODS,
    ...FILES_METHODS,
    ...USERS_METHODS,
    ...VIEWS_EDIT_METHODS,
    ...VIEWS_OPEN_METHODS,
  }),
);
