import type { Changes } from './changes.ts';
import type { OpenView, SlackObject } from './state.ts';

export interface ViewStore {
  readonly all: () => readonly OpenView[];
  /** The views that a person has open, root first. */
  readonly stack: (user: string) => readonly OpenView[];
  readonly find: (id: string) => OpenView | undefined;
  readonly findByExternalId: (externalId: string) => OpenView | undefined;
  /** Puts a view on top, or in the place of the one with the same id. */
  readonly put: (view: OpenView) => OpenView;
  readonly remove: (id: string) => void;
  readonly clear: (user: string) => void;
  /** Open views that were opened or changed after change number `seq`. */
  readonly since: (seq: number) => readonly OpenView[];
  readonly homes: () => { readonly [userId: string]: SlackObject };
  readonly putHome: (user: string, view: SlackObject) => void;
}

/** Modals that people have open, and the Home tab of each. */
export const createViewStore = (changes: Changes): ViewStore => {
  const open = new Map<string, { view: OpenView; revision: number }>();
  const homes = new Map<string, SlackObject>();
  const all = () => [...open.values()].map(({ view }) => view);
  const remove = (id: string): void => {
    if (open.delete(id)) changes.note();
  };
  return {
    all,
    stack: (user) => all().filter((view) => view.user === user),
    find: (id) => open.get(id)?.view,
    findByExternalId: (externalId) =>
      all().find(({ view }) => view['external_id'] === externalId && externalId !== ''),
    put: (view) => {
      open.set(view.id, { view, revision: changes.note() });
      return view;
    },
    remove,
    clear: (user) => {
      for (const view of all()) if (view.user === user) remove(view.id);
    },
    since: (seq) =>
      [...open.values()].filter(({ revision }) => revision > seq).map(({ view }) => view),
    homes: () => Object.fromEntries(homes),
    putHome: (user, view) => {
      homes.set(user, view);
      changes.note();
    },
  };
};
