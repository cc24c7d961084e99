import { createRoot } from 'react-dom/client';
import './css/theme.css';
import './css/base.css';
import './css/controls.css';
import './css/inputs.css';
import './css/shell.css';
import './css/sidebar.css';
import './css/panel.css';
import './css/tabs.css';
import './css/banners.css';
import './css/avatar.css';
import './css/messages.css';
import './css/channel-start.css';
import './css/thread.css';
import './css/composer.css';
import './css/text.css';
import './css/blocks.css';
import './css/alert.css';
import './css/table.css';
import './css/popup.css';
import './css/modal.css';
import './css/chart.css';
import './css/files.css';
import './css/narrow.css';
import { App } from './shell/app.tsx';
import { applyTheme } from './theme/theme.ts';
import { controlApi } from './workspace/control-api.ts';

const tokenKey = 'stevedore-token';

const pageToken = (): string => {
  const given = new URLSearchParams(window.location.search).get('token');
  if (given) window.sessionStorage.setItem(tokenKey, given);
  return given ?? window.sessionStorage.getItem(tokenKey) ?? '';
};

const rootElement = (): HTMLElement => {
  const existing = document.getElementById('root');
  if (existing) return existing;
  const created = document.body.appendChild(document.createElement('div'));
  created.id = 'root';
  return created;
};

applyTheme();
createRoot(rootElement()).render(<App api={controlApi(pageToken())} />);
