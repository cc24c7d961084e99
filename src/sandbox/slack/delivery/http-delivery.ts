import { createHmac } from 'node:crypto';
import type { WorkspaceClock } from '../clock.ts';
import { isObject, parseJson } from '../objects.ts';
import type { SlackObject } from '../state.ts';
import type { Delivery, Outcome, Transport } from './transport.ts';

const FORM = 'application/x-www-form-urlencoded';
/** Longer than any acknowledgement may take, so that no request outlives the workspace for long. */
const GIVE_UP_MILLISECONDS = 10_000;

/** `x-slack-signature` of a body. Source: api.slack.com/authentication/verifying-requests-from-slack. */
export const signRequest = (secret: string, timestampSeconds: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestampSeconds}:${body}`).digest('hex')}`;

const encode = ({ kind, payload }: Delivery): { body: string; type: string } => {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (kind === 'interactive') {
    return {
      body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      type: FORM,
    };
  }
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(payload)) form.set(key, String(value));
  return { body: form.toString(), type: FORM };
};

const readAcknowledgement = (text: string): SlackObject => {
  if (text.trim() === '') return {};
  const parsed = parseJson(text);
  return isObject(parsed) ? parsed : { text };
};

/** Signed HTTP requests to the app's request URL. */
export const createHttpDelivery = (
  requestUrl: string,
  signingSecret: string,
  clock: WorkspaceClock,
): Transport => {
  const post = async (delivery: Delivery): Promise<Outcome> => {
    const { body, type } = encode(delivery);
    const timestampSeconds = Math.floor(clock.now() / 1000);
    const response = await fetch(requestUrl, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(GIVE_UP_MILLISECONDS),
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': String(timestampSeconds),
        'x-slack-signature': signRequest(signingSecret, timestampSeconds, body),
        ...(delivery.retry && {
          'x-slack-retry-num': String(delivery.retry.attempt),
          'x-slack-retry-reason': `http_${delivery.retry.reason}`,
        }),
      },
    });
    const text = await response.text();
    if (!response.ok) return { outcome: 'failed' };
    return { outcome: 'acknowledged', payload: readAcknowledgement(text) };
  };
  return {
    connected: () => true,
    send: (delivery) => post(delivery).catch((): Outcome => ({ outcome: 'failed' })),
    drop: () => undefined,
    close: () => Promise.resolve(),
  };
};
