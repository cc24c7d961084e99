import type { HTTPReceiver, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../ports.ts';
import { seenBefore } from './seen-before.ts';

/** Clocks differ by less; Bolt itself refuses what is more than five minutes old. */
const AHEAD_SECONDS = 60;
/** More than arrive in the five minutes in which a signature counts. */
const REMEMBERED = 10_000;

const TIMESTAMP = 'x-slack-request-timestamp';
const SIGNATURE = 'x-slack-signature';

type IncomingMessage = Parameters<HTTPReceiver['requestListener']>[0];

const isAhead = ({ headers }: IncomingMessage): boolean =>
  Number(headers[TIMESTAMP]) > Date.now() / 1_000 + AHEAD_SECONDS;

/** Takes the signature of a request along, for {@link onceSigned}. */
export const signatureOf = ({ headers }: IncomingMessage) => ({ signature: headers[SIGNATURE] });

/** Refuses requests that are signed for the future, which Bolt would take now and again until then. */
export const refuseAhead = (receiver: HTTPReceiver, log: Log): void => {
  const listener = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (!isAhead(request)) return listener(request, response);
    log.warn({}, 'a request was refused: it is dated in the future');
    response.writeHead(401).end();
  };
};

/** Says of a verified request whether the same signature came before: somebody replays what they overheard. */
export const onceSigned = (): ((event: ReceiverEvent) => boolean) => {
  const isKnown = seenBefore(REMEMBERED);
  return ({ customProperties }) => {
    const signature = customProperties?.['signature'];
    return typeof signature !== 'string' || !isKnown(signature);
  };
};
