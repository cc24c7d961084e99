import { useSyncExternalStore } from 'react';

const storageKey = 'stevedore-theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What the person asked for: a theme, or whatever the system has. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const readChoice = (): ThemeChoice => {
  const stored = window.localStorage.getItem(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Puts the theme on the document; called before the first drawing, so that nothing flashes. */
export const applyTheme = (): void => {
  const choice = readChoice();
  const system = dark.matches ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = choice === 'system' ? system : choice;
  for (const changed of listeners) changed();
};

dark.addEventListener('change', applyTheme);

/** Keeps the choice for the next visit and shows it now. */
export const chooseTheme = (choice: ThemeChoice): void => {
  window.localStorage.setItem(storageKey, choice);
  applyTheme();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};

/** The current choice. */
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, readChoice);
