import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasPageToken } from './bearer.ts';
import { replySentence, replyWith } from './reply.ts';
import type { Route } from './route.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Stevedore: local workspace</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="root"></div>
<noscript>The local workspace needs JavaScript.</noscript>
<script type="module" src="/page.js"></script>
</body>
</html>
`;

const ASSETS: { readonly [path: string]: string } = {
  '/page.js': 'text/javascript; charset=utf-8',
  '/page.css': 'text/css; charset=utf-8',
};

/** `/`, for those who have the token, and the script and style it loads. */
export const pageRoute =
  (pageDirectory: string): Route =>
  async ({ slack, request, response, url }) => {
    const type = ASSETS[url.pathname];
    if (type !== undefined) {
      const body = await readFile(join(pageDirectory, url.pathname)).catch(() => undefined);
      if (body !== undefined) return replyWith(response, 200, type, body);
      return replySentence(response, 404, 'The page is not built. Run: npm run build:page');
    }
    if (!hasPageToken(request, url, slack.secrets.pageToken)) {
      const sentence = 'The token is missing or wrong. Open the URL that the start printed.';
      return replySentence(response, 403, sentence);
    }
    replyWith(response, 200, 'text/html; charset=utf-8', HTML, {
      'content-security-policy': POLICY,
    });
  };
