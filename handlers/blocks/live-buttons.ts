import type { Button } from '@slack/types';
import { button } from './text.ts';
import { RUN_ACTION } from './unknown.ts';

/** Action ids of buttons that put another live answer in the place of this one. */
export const LIVE_ACTION = 'live';

/** Action id of the button that shows what our rules say about a live service. */
export const LIVE_CHECK_ACTION = 'live-check';

type Look = 'describe' | 'why' | 'status' | 'tasks';

const LABELS: Readonly<Record<Look, string>> = {
  describe: 'Describe',
  why: 'Why?',
  status: 'Status',
  tasks: 'Tasks',
};

const LOOKS: readonly Look[] = ['describe', 'why', 'status', 'tasks'];

/** Runs a command and shows its answer where the button was. `key` makes the id unique in its row. */
export const turnButton = (label: string, key: string, command: string): Button =>
  button(label, `${LIVE_ACTION}:${key}`, command);

/** Runs a command and shows its answer below. */
export const runButton = (label: string, key: string, command: string): Button =>
  button(label, `${RUN_ACTION}:${key}`, command);

/** Refresh, and the other ways to look at the same service. */
export const serviceButtons = (
  shown: Look,
  reference: string,
  refresh = `${shown} ${reference}`,
): readonly Button[] => [
  turnButton('Refresh', 'refresh', refresh),
  ...LOOKS.filter((look) => look !== shown).map((look) =>
    runButton(LABELS[look], look, `${look} ${reference}`),
  ),
];
