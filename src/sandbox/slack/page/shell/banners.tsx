import { Icon } from '../icon/icon.tsx';
import type { Link } from '../workspace/use-live-state.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

const faultText = (fault: { readonly [key: string]: unknown }) =>
  String(fault['kind'] ?? 'fault').replaceAll('_', ' ');

/** What stands between the person and a working bot, on top of everything. */
export const Banners = ({ link }: { link: Link }) => {
  const { state, run } = useWorkspace();
  const { bot, faults } = state;
  return (
    <div className="banners" role="status">
      {link === 'lost' && (
        <p className="banner banner-error">
          <Icon name="plug" />
          The connection to the local workspace is lost. Reconnecting…
        </p>
      )}
      {link === 'forbidden' && (
        <p className="banner banner-error">
          <Icon name="lock" />
          This page belongs to an earlier start. Open the link that the terminal shows now.
        </p>
      )}
      {link === 'open' && !bot.connected && (
        <p className="banner banner-warning">
          <Icon name="plug" />
          {bot.name} is not connected. Commands and clicks fail until it is back.
        </p>
      )}
      {faults.length > 0 && (
        <p className="banner banner-info">
          <Icon name="warning" />
          Faults are switched on: {faults.map(faultText).join(', ')}.
          <button
            type="button"
            className="banner-button"
            onClick={() => void run((api) => api.clearFaults())}
          >
            Clear
          </button>
        </p>
      )}
    </div>
  );
};
