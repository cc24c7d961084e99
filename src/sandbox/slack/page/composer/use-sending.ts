import { useState } from 'react';
import type { WorkspaceFile } from '../../state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { readSending } from './completion.ts';

/** Sends what a composer holds. `waiting` counts what the bot has not answered yet. */
export const useSending = (channel: string, threadTs: string | undefined) => {
  const { me, run } = useWorkspace();
  const [waiting, setWaiting] = useState(0);
  const [refusal, setRefusal] = useState('');

  /** True when Slack would not even send it; the reason is then shown. */
  const refuses = (typed: string): boolean => {
    const sending = readSending(typed, threadTs !== undefined);
    setRefusal(sending.kind === 'refused' ? sending.sentence : '');
    return sending.kind === 'refused';
  };

  /** False when it did not arrive, so that the text can come back. */
  const send = async (typed: string, files: readonly WorkspaceFile[]): Promise<boolean> => {
    const sending = readSending(typed, threadTs !== undefined);
    if (sending.kind === 'refused') return false;
    const { command, text } = { command: undefined, ...sending };
    const body = {
      user: me.id,
      channel,
      text,
      ...(command ? { command } : {}),
      ...(threadTs ? { thread_ts: threadTs } : {}),
      ...(files.length > 0 ? { files: files.map(({ id }) => id) } : {}),
    };
    setWaiting((count) => count + 1);
    const answer = await run((api) => api.post(sending.kind, body));
    setWaiting((count) => count - 1);
    return answer !== undefined;
  };

  return { refuses, send, waiting, refusal, clearRefusal: () => setRefusal('') };
};
