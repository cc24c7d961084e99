import { useCallback, useSyncExternalStore } from 'react';

/** Who is looking at what. `app` is the bot's own view with its two tabs; a channel is named by its id. */
export type Location =
  | { person: string; at: 'channel'; channel: string }
  | { person: string; at: 'app'; tab: 'home' | 'messages' };

/** `#ana/ops` or `#ana/app/home`: what stands behind the page's address, so that Back and reload work. */
const readLocation = (hash: string): Location => {
  const [person = '', place = '', tab] = hash.replace(/^#/, '').split('/').map(decode);
  return place === 'app'
    ? { person, at: 'app', tab: tab === 'messages' ? 'messages' : 'home' }
    : { person, at: 'channel', channel: place };
};

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** The other way round of `readLocation`. */
const writeLocation = (location: Location): string => {
  const rest = location.at === 'app' ? ['app', location.tab] : [location.channel];
  return `#${[location.person, ...rest].map(encodeURIComponent).join('/')}`;
};

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The page's place, and a way to go elsewhere. */
export const useLocation = () => {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((location: Location) => {
    window.location.hash = writeLocation(location);
  }, []);
  return { location: readLocation(hash), go };
};
