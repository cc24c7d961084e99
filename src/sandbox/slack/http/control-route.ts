import type { Control } from '../control/control.ts';
import { ControlRefusal } from '../control/control-refusal.ts';
import { isObject, parseJson } from '../objects.ts';
import { hasPageToken } from './bearer.ts';
import { followChanges } from './follow-changes.ts';
import { readBody } from './read-body.ts';
import { replyJson } from './reply.ts';
import type { Exchange, Route } from './route.ts';

const LARGEST_BODY_BYTES = 8 * 1024 * 1024;
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

const upload = async (control: Control, { request, url }: Exchange): Promise<unknown> =>
  control.upload({
    name: url.searchParams.get('name') ?? '',
    user: url.searchParams.get('user') ?? '',
    mimetype: request.headers['content-type'] ?? 'application/octet-stream',
    bytes: await readBody(request, LARGEST_FILE_BYTES),
  });

const act = async (control: Control, exchange: Exchange, action: string): Promise<unknown> => {
  if (action === 'upload') return upload(control, exchange);
  const text = (await readBody(exchange.request, LARGEST_BODY_BYTES)).toString('utf8');
  const input = parseJson(text);
  if (!isObject(input)) throw new ControlRefusal('The body must be a JSON object.');
  switch (action) {
    case 'command':
      return control.command(input);
    case 'message':
      return control.message(input);
    case 'click':
      return control.click(input);
    case 'submit':
      return control.submit(input);
    case 'close':
      return control.close(input);
    case 'shortcut':
      return control.shortcut(input);
    case 'home':
      return control.home(input);
    case 'fault':
      return control.fault(input);
    default:
      throw new ControlRefusal(`There is no control call named ${action}.`);
  }
};

/** `/_control/…`: what the page and scripts do. */
export const controlRoute =
  (control: Control): Route =>
  async (exchange) => {
    const { slack, request, response, url } = exchange;
    if (!hasPageToken(request, url, slack.secrets.pageToken)) {
      const error = 'The token is missing or wrong. Send Authorization: Bearer TOKEN.';
      return replyJson(response, 403, { error });
    }
    const action = url.pathname.slice('/_control/'.length);
    const call = `${request.method} ${action}`;
    if (call === 'GET state') return replyJson(response, 200, control.state());
    if (call === 'GET events') return followChanges(exchange);
    if (call === 'DELETE fault') return replyJson(response, 200, control.clearFaults());
    if (request.method !== 'POST') {
      return replyJson(response, 405, { error: `${call} is no control call.` });
    }
    try {
      replyJson(response, 200, await act(control, exchange, action));
    } catch (error) {
      if (!(error instanceof ControlRefusal)) throw error;
      replyJson(response, 400, { error: error.message });
    }
  };
