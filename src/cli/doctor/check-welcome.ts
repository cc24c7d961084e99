import * as z from 'zod';
import type { Post, SlackTokens } from './check-slack.ts';
import type { Verdict } from './verdict.ts';

const ABOUT = 'greeting who joins';
const SCOPE = 'users:read';
const EVENT_UNSEEN = `Whether the app is subscribed to team_join cannot be seen from here.`;
const WHAT_TO_DO =
  'Take the # off the two lines of manifest.yml that name users:read and team_join, paste it again at api.slack.com/apps → your app → App Manifest, and install the app again.';

const answerSchema = z.object({ ok: z.boolean() });

/** Whether Slack may tell who joins; nothing where the settings do not ask for it. Its scope is not in the manifest by default. */
export const checkWelcome = async (
  { welcomesJoiners }: { readonly welcomesJoiners: boolean },
  { botToken, apiUrl }: SlackTokens,
  post: Post,
): Promise<readonly Verdict[]> => {
  if (!welcomesJoiners) return [];
  if (botToken === undefined) {
    const says = `stevedore.yml asks for it, and without SLACK_BOT_TOKEN its scope ${SCOPE} cannot be looked for.`;
    return [{ about: ABOUT, state: 'unknown', says }];
  }
  try {
    const { body, header } = await post(`${apiUrl}auth.test`, botToken);
    // What is wrong with the token itself is said of the token.
    if (!answerSchema.parse(body).ok) return [];
    const granted = (header('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
    return granted.includes(SCOPE)
      ? [{ about: ABOUT, state: 'fine', says: `${SCOPE} is granted. ${EVENT_UNSEEN}` }]
      : [
          {
            about: ABOUT,
            state: 'wrong',
            says: `stevedore.yml asks for it, and the app lacks the scope ${SCOPE}, so that Slack tells of nobody.`,
            todo: WHAT_TO_DO,
          },
        ];
  } catch {
    const todo = 'Check the network and the proxy of this machine.';
    return [{ about: ABOUT, state: 'wrong', says: 'Slack could not be reached.', todo }];
  }
};
