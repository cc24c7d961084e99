import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkspaceFile, WorkspaceState } from '../../state.ts';
import { ThreadPanel } from '../messages/thread-panel.tsx';
import { ModalLayer } from '../modal/modal-layer.tsx';
import { type ControlApi, ControlError } from '../workspace/control-api.ts';
import { type Location, useLocation } from '../workspace/location.ts';
import { type Link, useLiveState } from '../workspace/use-live-state.ts';
import { directMessage, type Workspace, WorkspaceContext } from '../workspace/workspace-context.ts';
import { Banners } from './banners.tsx';
import { MainPanel } from './main-panel.tsx';
import { useNotices } from './notices.tsx';
import { Rail } from './rail.tsx';
import { Sidebar } from './sidebar.tsx';
import { Starting } from './starting.tsx';
import { useUnread } from './use-unread.ts';

interface LoadedProps {
  readonly api: ControlApi;
  readonly state: WorkspaceState;
  readonly link: Link;
  refresh(): Promise<void>;
}

const startingChannel = 'ops';

/** The address made whole: the first person and #ops where it names none. */
const whole = (location: Location, { people }: WorkspaceState): Location => {
  const person = people.find(({ name }) => name === location.person)?.name ?? people[0]?.name ?? '';
  if (location.at === 'app') return { ...location, person };
  return { person, at: 'channel', channel: location.channel || startingChannel };
};

const Loaded = ({ api, state, link, refresh }: LoadedProps) => {
  const { location: address, go } = useLocation();
  const { notify, view: notices } = useNotices();
  const [thread, setThread] = useState<{ channel: string; ts: string }>();
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const uploads = useRef(new Map<string, WorkspaceFile>());
  const drafts = useRef(new Map<string, string>());
  const mainComposer = useRef<(text: string) => void>(undefined);
  const { person, ...rest } = whole(address, state);
  const place = JSON.stringify({ person, ...rest });
  const me = state.people.find(({ name }) => name === person);

  const run = useCallback(
    async <Answer,>(call: (api: ControlApi) => Promise<Answer>): Promise<Answer | undefined> => {
      try {
        const answer = await call(api);
        await refresh();
        return answer;
      } catch (error) {
        if (!(error instanceof ControlError)) throw error;
        notify(error.message);
        return undefined;
      }
    },
    [api, notify, refresh],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another place closes what belonged to the last one
  useEffect(() => {
    setThread(undefined);
    setSidebarOpen(false);
  }, [place]);

  const workspace = useMemo<Workspace | undefined>(() => {
    const location: Location = JSON.parse(place);
    return (
      me && {
        state,
        me,
        location,
        api,
        notify,
        run,
        go,
        openThread: setThread,
        mainComposer,
        drafts: drafts.current,
        uploads: uploads.current,
      }
    );
  }, [api, go, me, notify, place, run, state]);

  const openChannel =
    rest.at === 'channel'
      ? state.channels.find(({ name }) => name === rest.channel)
      : rest.tab === 'messages' && me
        ? directMessage(state, me)
        : undefined;
  const unreadIn = useUnread(state, me, openChannel?.id);
  if (!workspace) return <Starting link={link} />;
  return (
    <WorkspaceContext value={workspace}>
      <div className={sidebarOpen ? 'app app-sidebar-open' : 'app'}>
        <Banners link={link} />
        <div className="app-columns">
          <Rail />
          <Sidebar unreadIn={unreadIn} />
          {sidebarOpen && (
            <button
              type="button"
              className="sidebar-shade"
              aria-label="Hide channels"
              onClick={() => setSidebarOpen(false)}
            />
          )}
          <div className={thread ? 'content content-with-thread' : 'content'}>
            <MainPanel openSidebar={() => setSidebarOpen(true)} />
            {thread && (
              <ThreadPanel
                key={`${thread.channel} ${thread.ts}`}
                channel={thread.channel}
                ts={thread.ts}
              />
            )}
          </div>
        </div>
        <ModalLayer key={workspace.me.id} />
        {notices}
      </div>
    </WorkspaceContext>
  );
};

/** The page: the workspace once it is known, and until then why it is not. */
export const App = ({ api }: { api: ControlApi }) => {
  const { state, link, refresh } = useLiveState(api);
  if (!state) return <Starting link={link} />;
  return <Loaded api={api} state={state} link={link} refresh={refresh} />;
};
