import { constantTimeEqual } from '../constant-time.ts';
import type { Slack } from '../slack.ts';
import type { SlackObject } from '../state.ts';
import { type Answer, refuse } from './answer.ts';
import type { Method } from './method.ts';
import { METHODS } from './methods.ts';
import { METHOD_SCOPES } from './scopes.ts';

const checkToken = (slack: Slack, token: string | undefined, wanted: Method['token']) => {
  if (token === undefined || token === '') return 'not_authed';
  const isBot = constantTimeEqual(token, slack.secrets.botToken);
  const isApp = constantTimeEqual(token, slack.secrets.appToken);
  if (!isBot && !isApp) return 'invalid_auth';
  return isBot === (wanted === 'bot') ? undefined : 'not_allowed_token_type';
};

/**
 * Answers one Web API call: token, then scope, then the method.
 * Errors: `unknown_method`, `not_authed`, `invalid_auth`, `not_allowed_token_type`, `missing_scope`, and the method's own.
 */
export const callMethod = async (
  slack: Slack,
  name: string,
  token: string | undefined,
  args: SlackObject,
): Promise<Answer> => {
  const method = METHODS.get(name);
  if (method === undefined) return refuse('unknown_method', { req_method: name });
  const tokenError = checkToken(slack, token, method.token);
  if (tokenError !== undefined) return refuse(tokenError);
  const provided = slack.manifest.oauth_config.scopes.bot;
  const needed = METHOD_SCOPES[name] ?? [];
  if (needed.length > 0 && !needed.some((scope) => provided.includes(scope))) {
    return refuse('missing_scope', { needed: needed.join(','), provided: provided.join(',') });
  }
  return method.answer(slack, args);
};
