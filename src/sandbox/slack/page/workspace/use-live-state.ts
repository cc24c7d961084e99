import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkspaceState } from '../../state.ts';
import { type ControlApi, ControlError } from './control-api.ts';
import { keepUnchanged } from './keep-unchanged.ts';

const reconnectAfterMs = 1_500;

/** How the page stands with its server: `forbidden` means that the token is of another start. */
export type Link = 'connecting' | 'open' | 'lost' | 'forbidden';

/** The workspace as the server knows it now, and a way to ask for it at once. Pushed, never polled. */
export const useLiveState = (api: ControlApi) => {
  const [state, setState] = useState<WorkspaceState>();
  const [link, setLink] = useState<Link>('connecting');
  const running = useRef<Promise<void> | undefined>(undefined);
  const again = useRef(false);

  const refresh = useCallback((): Promise<void> => {
    again.current = true;
    running.current ??= (async () => {
      try {
        while (again.current) {
          again.current = false;
          const next = await api.state();
          setState((previous) => keepUnchanged(previous, next));
        }
      } catch (error) {
        const forbidden = error instanceof ControlError && [401, 403].includes(error.status);
        setLink(forbidden ? 'forbidden' : 'lost');
      } finally {
        running.current = undefined;
      }
    })();
    return running.current;
  }, [api]);

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      source = new EventSource(`/_control/events?token=${encodeURIComponent(api.token)}`);
      source.addEventListener('open', () => setLink('open'));
      source.addEventListener('changed', () => void refresh());
      source.addEventListener('error', () => {
        setLink((link) => (link === 'forbidden' ? link : 'lost'));
        source?.close();
        void refresh();
        timer = setTimeout(connect, reconnectAfterMs);
      });
    };
    connect();
    void refresh();
    return () => {
      source?.close();
      clearTimeout(timer);
    };
  }, [api, refresh]);

  return { state, link, refresh };
};
