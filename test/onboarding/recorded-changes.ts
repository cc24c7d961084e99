import type { ChangeOperations } from '../../src/operations/change/change-operations.ts';

const ADVICE = { code: 'recorded', sentence: 'It was recorded.', todo: '' };

/** Changes that refuse everything and note what they were asked. */
export const recordedChanges = (calls: string[]): ChangeOperations => {
  const note = (what: string): void => {
    calls.push(what);
  };
  const step = async (id: string) => {
    note(`step ${id}`);
    return { kind: 'refused' as const, advice: ADVICE, proposal: null };
  };
  const propose = async (id: string) => {
    note(`propose ${id}`);
    return { ok: false as const, advice: ADVICE };
  };
  const refused = async (text: string) => {
    note(text);
    return { kind: 'refused' as const, advice: ADVICE };
  };
  const own: ChangeOperations = {
    ask: async (command, text) => {
      note(`${command} ${text}`);
      return { kind: 'refused', advice: ADVICE, choices: [] };
    },
    confirm: step,
    approve: step,
    cancel: step,
    keep: step,
    putBack: propose,
    again: propose,
    freeze: refused,
    unfreeze: refused,
    raised: async (text) => {
      note(`raised ${text}`);
      return { kind: 'answer', answer: [], name: null };
    },
    history: async (text) => {
      note(`history ${text}`);
      return { kind: 'answer', answer: [], name: null };
    },
    waiting: async () => ({ toApprove: [], own: [] }),
    refuse: async () => note('refuse'),
    heard: async () => {},
    from: () => own,
    work: async () => note('work'),
  };
  return own;
};
