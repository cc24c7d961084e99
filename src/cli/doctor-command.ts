import { parseArgs } from 'node:util';
import { probeActions } from '../aws/probe-actions.ts';
import { oneOf } from './check-options.ts';
import { checkAws } from './doctor/check-aws.ts';
import { checkClock } from './doctor/check-clock.ts';
import { checkGroups } from './doctor/check-groups.ts';
import { checkPolicies } from './doctor/check-policies.ts';
import { checkSlack, type SlackTokens } from './doctor/check-slack.ts';
import { checkStore } from './doctor/check-store.ts';
import { manifestScopes } from './doctor/manifest-scopes.ts';
import { type Outside, realOutside } from './doctor/outside.ts';
import type { Verdict } from './doctor/verdict.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { createPaint, type Paint, printable } from './paint.ts';
import { readSettings } from './read-settings.ts';

const MARKS = {
  fine: ['green', 'fine   '],
  warning: ['yellow', 'warning'],
  wrong: ['red', 'wrong  '],
  unknown: ['dim', 'unknown'],
} as const;

const asText = ({ about, state, says, todo }: Verdict, paint: Paint): string => {
  const [style, mark] = MARKS[state];
  const next = todo === undefined ? '' : `\n         ${printable(todo)}`;
  return `${paint(style, mark)}  ${paint('bold', about)}: ${printable(says)}${next}\n`;
};

const set = (value: string | undefined): string | undefined => value?.trim() || undefined;

const awsVerdicts = async (
  outside: Outside,
  region: string | undefined,
  profile: string | undefined,
  clusters: readonly string[],
): Promise<readonly Verdict[]> => {
  if (outside.env['STEVEDORE_AWS'] === 'simulated')
    return [
      { about: 'AWS', state: 'unknown', says: 'STEVEDORE_AWS is simulated: no AWS is used.' },
    ];
  if (region === undefined)
    return [
      {
        about: 'region',
        state: 'wrong',
        says: 'No Region is set.',
        todo: 'Set AWS_REGION, give --region, or name one in the AWS configuration of the profile.',
      },
    ];
  const readers = outside.connect(region, profile);
  const chosen: readonly Verdict[] =
    outside.env['STEVEDORE_AWS'] === 'real'
      ? []
      : [
          {
            about: 'STEVEDORE_AWS',
            state: 'warning',
            says: 'It is not set to real, so that the bot will not use this account.',
            todo: 'Set STEVEDORE_AWS=real where the bot runs.',
          },
        ];
  return readers === undefined
    ? chosen
    : [...(await checkAws(readers, clusters, probeActions)), ...chosen];
};

/** What the settings permit, and whether Slack knows the groups that they name. Faults of the file are a verdict too. */
const settingsVerdicts = async (
  io: Io,
  { post }: Outside,
  tokens: SlackTokens,
): Promise<readonly Verdict[]> => {
  try {
    const { policies } = await readSettings(io);
    return [...checkPolicies(policies), ...(await checkGroups(policies, tokens, post))];
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SettingsError')) throw error;
    return [{ about: 'stevedore.yml', state: 'wrong', says: error.message }];
  }
};

const stsUrl = (region: string): string =>
  `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;

/** `stevedore doctor`: whether AWS, Slack, the settings and the database let Stevedore work, and what to fix. Changes nothing. */
export const doctorCommand = async (
  args: readonly string[],
  io: Io,
  makeOutside: () => Promise<Outside> = realOutside,
): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      region: { type: 'string' },
      profile: { type: 'string' },
      cluster: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const outside = await makeOutside();
  const { env } = outside;
  const region =
    set(values.region) ??
    set(env['AWS_REGION']) ??
    set(env['AWS_DEFAULT_REGION']) ??
    (await outside.configuredRegion(values.profile));
  const tokens = {
    botToken: set(env['SLACK_BOT_TOKEN']),
    appToken: set(env['SLACK_APP_TOKEN']),
    apiUrl: set(env['STEVEDORE_SLACK_API_URL']) ?? 'https://slack.com/api/',
  };
  const usesSlack = tokens.botToken !== undefined || tokens.appToken !== undefined;
  const usesAws = region !== undefined && env['STEVEDORE_AWS'] !== 'simulated';
  const clockUrl = usesAws ? stsUrl(region) : usesSlack ? tokens.apiUrl : undefined;
  const [aws, slack, settings, store, date] = await Promise.all([
    awsVerdicts(outside, region, values.profile, values.cluster),
    checkSlack(tokens, manifestScopes(await outside.manifest()), outside.post),
    settingsVerdicts(io, outside, tokens),
    checkStore(env),
    clockUrl === undefined ? null : outside.serverDate(clockUrl),
  ]);
  const verdicts = [...aws, ...slack, ...settings, ...store, checkClock(date, outside.now())];
  const paint = createPaint(io.colour);
  io.out(
    format === 'json'
      ? `${JSON.stringify({ verdicts }, null, 2)}\n`
      : verdicts.map((verdict) => asText(verdict, paint)).join(''),
  );
  return verdicts.some(({ state }) => state === 'wrong') ? EXIT.found : EXIT.fine;
};
