import { isObject, parseJson } from '../objects.ts';
import { respondTo } from '../respond.ts';
import { readBody } from './read-body.ts';
import { replyJson, replyWith } from './reply.ts';
import type { Route } from './route.ts';
import { replyFault } from './web-api-route.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;

/** `/response/…`: what an app posts to a response URL. */
export const responseUrlRoute: Route = async (exchange) => {
  const { slack, request, response, url } = exchange;
  slack.traffic.begin();
  try {
    const body = parseJson((await readBody(request, LARGEST_BODY_BYTES)).toString('utf8'));
    if (replyFault(exchange, 'response_url')) return;
    const target = slack.responseUrls.look(url.pathname);
    if ('error' in target) return replyJson(response, 404, { ok: false, error: target.error });
    if (!isObject(body)) return replyJson(response, 400, { ok: false, error: 'invalid_payload' });
    const refusal = respondTo(slack, target, body);
    if (refusal !== undefined) return replyJson(response, 400, refusal);
    slack.responseUrls.use(url.pathname);
    replyWith(response, 200, 'text/plain; charset=utf-8', 'ok');
  } finally {
    slack.traffic.end();
  }
};
