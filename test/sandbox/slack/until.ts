import type { LocalWorkspace } from '../../../src/sandbox/slack/local-workspace.ts';

/** Resolves when the workspace looks as wanted, at one of its changes. */
export const until = async (workspace: LocalWorkspace, wanted: () => boolean): Promise<void> => {
  const url = new URL(workspace.pageUrl);
  url.pathname = '/_control/events';
  const response = await fetch(url);
  for await (const _ of response.body ?? []) if (wanted()) return;
};
