import { stringAt } from '../objects.ts';
import { callMethod } from '../web-api/call.ts';
import { decodeArguments } from '../web-api/decode-arguments.ts';
import { bearerToken } from './bearer.ts';
import { readBody } from './read-body.ts';
import { replyJson, replySentence } from './reply.ts';
import type { Exchange, Route } from './route.ts';

const LARGEST_BODY_BYTES = 8 * 1024 * 1024;

/** Answers with the failure that was switched on for this method, if any. True when it did. */
export const replyFault = ({ slack, response }: Exchange, method: string): boolean => {
  const fault = slack.faults.takeForCall(method);
  if (fault?.kind === 'rate_limit') {
    const headers = { 'retry-after': String(fault.retryAfterSeconds) };
    replyJson(response, 429, { ok: false, error: 'ratelimited' }, headers);
  } else if (fault?.kind === 'server_error') {
    replySentence(response, fault.status, 'The fault that was switched on in the local workspace.');
  } else if (fault?.kind === 'refusal') {
    const status = method === 'response_url' ? 404 : 200;
    replyJson(response, status, { ok: false, error: fault.error });
  }
  return fault !== undefined;
};

/** `/api/METHOD`: the Web API. */
export const webApiRoute: Route = async (exchange) => {
  const { slack, request, response, url } = exchange;
  const name = url.pathname.slice('/api/'.length);
  slack.traffic.begin();
  try {
    const body = await readBody(request, LARGEST_BODY_BYTES);
    if (replyFault(exchange, name)) return;
    const args = decodeArguments(body.toString('utf8'), request.headers['content-type'] ?? '');
    if (args === undefined) return replyJson(response, 200, { ok: false, error: 'invalid_json' });
    const token = bearerToken(request) ?? stringAt(args, 'token');
    const answer = await callMethod(slack, name, token, args);
    const scopes = slack.manifest.oauth_config.scopes.bot.join(',');
    replyJson(response, 200, answer, { 'x-oauth-scopes': scopes });
  } finally {
    slack.traffic.end();
  }
};
