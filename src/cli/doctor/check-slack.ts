import * as z from 'zod';
import type { Verdict } from './verdict.ts';

/** One HTTP call. Rejects when the server cannot be reached. */
export type Post = (url: string, token: string) => Promise<SlackAnswer>;

interface SlackAnswer {
  readonly body: unknown;
  /** By name in lower case; null when absent. */
  readonly header: (name: string) => string | null;
}

const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  user: z.string().optional(),
});

export interface SlackTokens {
  readonly botToken: string | undefined;
  readonly appToken: string | undefined;
  readonly apiUrl: string;
}

const REFUSED: Readonly<Record<string, string>> = {
  invalid_auth: 'Copy the token again from api.slack.com/apps → your app.',
  token_revoked: 'Install the app again and copy the new token.',
  account_inactive: 'Install the app again at api.slack.com/apps → your app → Install App.',
  not_allowed_token_type: 'SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  missing_scope: 'Give the token its scopes: connections:write for the app token.',
};

const ask = async (
  post: Post,
  about: string,
  url: string,
  token: string,
): Promise<
  Verdict | { readonly answer: z.output<typeof answerSchema>; readonly raw: SlackAnswer }
> => {
  try {
    const raw = await post(url, token);
    const answer = answerSchema.parse(raw.body);
    if (answer.ok) return { answer, raw };
    const code = answer.error ?? 'an unknown error';
    const todo = REFUSED[code] ?? 'Look the error up at docs.slack.dev.';
    return { about, state: 'wrong', says: `Slack answers ${code}.`, todo };
  } catch {
    const todo = 'Check the network and the proxy of this machine.';
    return { about, state: 'wrong', says: 'Slack could not be reached.', todo };
  }
};

const botVerdicts = async (
  post: Post,
  token: string,
  apiUrl: string,
  scopes: readonly string[],
): Promise<readonly Verdict[]> => {
  const about = 'SLACK_BOT_TOKEN';
  const asked = await ask(post, about, `${apiUrl}auth.test`, token);
  if ('state' in asked) return [asked];
  const { answer, raw } = asked;
  const says = `Slack knows ${answer.user ?? 'the bot'} in ${answer.team ?? 'the workspace'}.`;
  const granted = (raw.header('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
  const missing = scopes.filter((scope) => !granted.includes(scope));
  return [
    { about, state: 'fine', says },
    missing.length === 0
      ? { about: 'Slack scopes', state: 'fine', says: `All ${scopes.length} are granted.` }
      : {
          about: 'Slack scopes',
          state: 'wrong',
          says: `Missing: ${missing.join(', ')}.`,
          todo: 'Paste manifest.yml again at api.slack.com/apps → your app → App Manifest, and install the app again.',
        },
  ];
};

/** The tokens that are set, and whether the bot has every scope of the manifest. Repeats no token. */
export const checkSlack = async (
  { botToken, appToken, apiUrl }: SlackTokens,
  scopes: readonly string[],
  post: Post,
): Promise<readonly Verdict[]> => {
  if (botToken === undefined && appToken === undefined)
    return [
      {
        about: 'Slack',
        state: 'unknown',
        says: 'No token is set; Stevedore would start the local workspace.',
      },
    ];
  const bot = botToken === undefined ? [] : await botVerdicts(post, botToken, apiUrl, scopes);
  if (appToken === undefined) return bot;
  const about = 'SLACK_APP_TOKEN';
  const app = await ask(post, about, `${apiUrl}apps.connections.open`, appToken);
  return [
    ...bot,
    'state' in app ? app : { about, state: 'fine', says: 'Slack opens a Socket Mode connection.' },
  ];
};
