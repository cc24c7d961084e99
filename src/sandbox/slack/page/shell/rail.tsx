import { Icon, type IconName } from '../icon/icon.tsx';
import { ThemeMenu } from '../theme/theme-menu.tsx';
import type { Location } from '../workspace/location.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { ShortcutMenu } from './shortcut-menu.tsx';

/** The narrow bar at the left edge. */
export const Rail = () => {
  const { state, me, location, go } = useWorkspace();
  const inApp = location.at === 'app';
  const places: readonly (readonly [string, IconName, boolean, Location])[] = [
    ['Home', 'home', !inApp, { person: me.name, at: 'channel', channel: 'ops' }],
    [
      'DMs',
      'message',
      inApp && location.tab === 'messages',
      { person: me.name, at: 'app', tab: 'messages' },
    ],
    ['App', 'bolt', inApp && location.tab === 'home', { person: me.name, at: 'app', tab: 'home' }],
  ];
  return (
    <nav className="rail" aria-label="Places">
      <span className="team-icon" aria-hidden="true">
        {state.team.name.slice(0, 1)}
      </span>
      {places.map(([label, icon, current, to]) => (
        <button
          key={label}
          type="button"
          className="rail-place"
          aria-current={current ? 'true' : undefined}
          onClick={() => go(to)}
        >
          <span className="rail-place-icon">
            <Icon name={icon} />
          </span>
          {label}
        </button>
      ))}
      <span className="rail-space" />
      <ShortcutMenu className="rail-button rail-button-round" icon="plus" />
      <ThemeMenu />
    </nav>
  );
};
