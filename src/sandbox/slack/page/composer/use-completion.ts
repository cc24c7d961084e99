import { type KeyboardEvent, useState } from 'react';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { type Completion, completionsFor } from './completion.ts';

/** The completion of a composer: what it offers, which line is pointed at, and what its keys do. */
export const useCompletion = (
  text: string,
  enabled: boolean,
  accept: (item: Completion) => void,
) => {
  const { state } = useWorkspace();
  const [pointed, setPointed] = useState<{ text: string; index: number }>();
  const [dismissedFor, setDismissedFor] = useState<string>();
  const offered = completionsFor(text, state.commands);
  const open = enabled && offered.items.length > 0 && dismissedFor !== text;
  const unmoved = offered.preselect ? 0 : -1;
  const active = pointed?.text === text ? pointed.index : unmoved;
  const count = offered.items.length;

  const move = (index: number) => setPointed({ text, index: (index + count) % count });
  const dismiss = () => setDismissedFor(text);

  /** True when the key was for the popup. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.shiftKey) return false;
    const item = offered.items[active] ?? (event.key === 'Tab' ? offered.items[0] : undefined);
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') dismiss();
    else if ((event.key === 'Tab' || event.key === 'Enter') && item) accept(item);
    else return false;
    return true;
  };

  return { ...offered, open, active, dismiss, onKey };
};
