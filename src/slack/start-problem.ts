const codeOf = (error: object): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/** The error code of a refusal by Slack, such as `missing_scope`; empty for other errors. */
export const slackError = (error: object): string =>
  'data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data
    ? String(error.data.error)
    : '';

const NEXT_STEPS: Readonly<Record<string, string>> = {
  invalid_auth:
    'Slack does not know the token. Copy it again from api.slack.com/apps → your app; tokens of a deleted or re-installed app are void.',
  not_authed: 'Slack got no token. Check that the SLACK_… settings are not empty.',
  account_inactive:
    'The app was removed from the workspace. Install it again at api.slack.com/apps → your app → Install App.',
  token_revoked: 'The token was revoked. Install the app again and copy the new one.',
  not_allowed_token_type:
    'The tokens are swapped: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  missing_scope:
    'The token lacks a scope. Paste manifest.yml again at api.slack.com/apps → your app → App Manifest, and re-install.',
  EADDRINUSE: 'The port is taken. Set PORT to another one, or to 0 for any free port.',
  EACCES: 'The port needs more rights than this process has. Set PORT to one above 1023.',
};

/** What stopped the start, and what to do about it. */
export const nextStep = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Stevedore cannot start, and does not know why.';
  const known = NEXT_STEPS[slackError(error)] ?? NEXT_STEPS[codeOf(error)];
  const unreachable = codeOf(error) === 'slack_webapi_request_error';
  const step =
    known ??
    (unreachable
      ? 'Slack could not be reached. Check the network, and the proxy settings if there is one.'
      : 'If this stays so, report it with the line above.');
  return `Stevedore cannot start: ${error.message}\n  ${step}`;
};
