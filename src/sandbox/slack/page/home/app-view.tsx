import { useEffect, useMemo } from 'react';
import * as z from 'zod/mini';
import { Blocks } from '../blocks/block.tsx';
import { Composer } from '../composer/composer.tsx';
import { SurfaceProvider } from '../elements/surface.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { BotAvatar } from '../shell/avatar.tsx';
import { directMessage, useWorkspace } from '../workspace/workspace-context.ts';
import { Tabs } from './tabs.tsx';

const homeView = z.object({ blocks: z.array(z.record(z.string(), z.unknown())) });
const place = { home: true } as const;

const Home = () => {
  const { state, me } = useWorkspace();
  const published = state.homes[me.id];
  const view = useMemo(() => homeView.safeParse(published).data, [published]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the tab scrolls, and the keyboard must reach it
    <section className="app-home" tabIndex={0} aria-label={`Home of ${state.bot.name}`}>
      <div className="app-home-page">
        {view ? (
          <SurfaceProvider place={place}>
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        ) : (
          <div className="app-home-empty">
            <BotAvatar size="large" />
            <h3>{state.bot.name}</h3>
            <p>{state.bot.description}</p>
            <p>It has not published a Home for {me.real_name} yet.</p>
          </div>
        )}
      </div>
    </section>
  );
};

/** The bot's own place: its Home and the direct messages with it. */
export const AppView = ({ tab }: { tab: 'home' | 'messages' }) => {
  const { state, me, api, notify, go } = useWorkspace();
  const dm = directMessage(state, me);
  const { name } = state.bot;

  useEffect(() => {
    const opened = { user: me.id, tab };
    api.post('home', opened).catch((error: Error) => notify(error.message));
  }, [api, me.id, notify, tab]);

  return (
    <>
      <Tabs
        label={`Parts of ${name}`}
        tabs={[
          { key: 'home', label: 'Home' },
          { key: 'messages', label: 'Messages' },
        ]}
        current={tab}
        choose={(next) =>
          go({ person: me.name, at: 'app', tab: next === 'messages' ? 'messages' : 'home' })
        }
      />
      <div className="tab-panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'home' ? (
          <Home />
        ) : (
          <>
            <MessageList channel={dm} label={`Messages with ${name}`} key={dm?.id} />
            <Composer
              key={`${me.id} dm`}
              channel={dm?.id ?? 'dm'}
              placeholder={`Message ${name}`}
              focusOnOpen
            />
          </>
        )}
      </div>
    </>
  );
};
