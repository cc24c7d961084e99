import type { Exchange } from './route.ts';

/** Sends `event: changed` with the change number now and after each change, until the client leaves. */
export const followChanges = ({ slack, response }: Exchange): void => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const tell = (seq: number): void => {
    response.write(`event: changed\ndata: ${JSON.stringify({ seq })}\n\n`);
  };
  const leave = slack.changes.listen(tell);
  response.on('close', leave);
  tell(slack.changes.seq());
};
