import type { Message, WorkspaceState } from '../../state.ts';

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

/** Whether two values read from JSON say the same. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
};

const keyOf = (message: Message) => `${message.channel} ${message.ts} ${message.ephemeralTo ?? ''}`;

/** The next state with the very objects of the previous one wherever they say the same, so that unchanged messages are not drawn again. */
export const keepUnchanged = (
  previous: WorkspaceState | undefined,
  next: WorkspaceState,
): WorkspaceState => {
  if (!previous) return next;
  const known = new Map(previous.messages.map((message) => [keyOf(message), message]));
  const messages = next.messages.map((message) => {
    const old = known.get(keyOf(message));
    return old && sameJson(old, message) ? old : message;
  });
  const openViews = new Map(previous.views.map((view) => [view.id, view]));
  const views = next.views.map((view) => {
    const old = openViews.get(view.id);
    return old && sameJson(old, view) ? old : view;
  });
  return { ...next, messages, views };
};
