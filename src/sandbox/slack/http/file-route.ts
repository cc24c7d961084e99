import { constantTimeEqual } from '../constant-time.ts';
import { isPicture } from '../mimetype.ts';
import { bearerToken, hasPageToken } from './bearer.ts';
import { replySentence, replyWith } from './reply.ts';
import type { Exchange, Route } from './route.ts';

/** What Slack sends, with status 200, to somebody whose token it does not accept. */
const LOGIN_PAGE = `<!DOCTYPE html><html lang="en-US"><head><title>Sign in | Slack</title></head>
<body><h1>Sign in to Local workspace</h1></body></html>
`;

const mayRead = ({ slack, request, url }: Exchange): boolean => {
  if (hasPageToken(request, url, slack.secrets.pageToken)) return true;
  const isBot = constantTimeEqual(bearerToken(request) ?? '', slack.secrets.botToken);
  return isBot && slack.manifest.oauth_config.scopes.bot.includes('files:read');
};

/**
 * `/files-pri/ID` shows a picture, `/files-pri/ID/download/NAME` (`url_private_download`) hands any file over. A wrong token gets a login page with status 200, as in Slack.
 */
export const fileRoute: Route = (exchange) => {
  const { slack, response, url } = exchange;
  if (!mayRead(exchange)) return replyWith(response, 200, 'text/html; charset=utf-8', LOGIN_PAGE);
  const [, , id = '', way] = url.pathname.split('/');
  const stored = slack.files.find(id);
  if (stored === undefined) return replySentence(response, 404, 'There is no such file.');
  const shown = way !== 'download' && isPicture(stored.file.mimetype);
  const name = encodeURIComponent(stored.file.name);
  replyWith(response, 200, stored.file.mimetype, stored.bytes, {
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
};
