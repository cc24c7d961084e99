import type { Clock, LogLine, Logs } from '../ports.ts';
import type { Call } from './call/call.ts';
import { createMemo } from './call/memo.ts';
import { type ClientSettings, clientConfig, lazily } from './client-settings.ts';
import { keepToHost } from './keep-to-host.ts';
import type { ActionOf } from './read-actions.ts';

/** Reads CloudWatch Logs through the SDK. */
export const createLogs = (
  settings: ClientSettings,
  call: Call<ActionOf<'logs'>>,
  clock: Clock,
): Logs => {
  const connection = lazily(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs');
    const client = new sdk.CloudWatchLogsClient(clientConfig(settings));
    keepToHost(client, settings.onlyHost);
    return { sdk, client };
  });
  const lines = createMemo<readonly LogLine[]>(clock, 5_000, 20);
  return {
    lastLines: ({ group, stream, limit }) =>
      lines(JSON.stringify([group, stream, limit]), async () => {
        const { sdk, client } = await connection();
        const command = new sdk.GetLogEventsCommand({
          logGroupName: group,
          logStreamName: stream,
          limit,
          startFromHead: false,
        });
        const subject = { what: 'log-stream', name: `${group}:log-stream:${stream}` } as const;
        const answer = await call({ action: 'logs:GetLogEvents', subject }, (abortSignal) =>
          client.send(command, { abortSignal }),
        );
        return (answer.events ?? []).map(({ timestamp = 0, message = '' }) => ({
          atMs: timestamp,
          message,
        }));
      }),
  };
};
