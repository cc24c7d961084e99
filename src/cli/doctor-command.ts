import { parseArgs } from 'node:util';
import type { NamedAccounts } from '../aws/named-accounts.ts';
import { oneOf } from './check-options.ts';
import { checkAccounts } from './doctor/check-accounts.ts';
import { checkClock } from './doctor/check-clock.ts';
import { checkGroups } from './doctor/check-groups.ts';
import { checkKnowledge } from './doctor/check-knowledge.ts';
import { checkPolicies } from './doctor/check-policies.ts';
import { checkSlack, type SlackTokens } from './doctor/check-slack.ts';
import { checkStore } from './doctor/check-store.ts';
import { checkWelcome } from './doctor/check-welcome.ts';
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

const NO_ACCOUNTS: NamedAccounts = {};

/** The accounts of the settings; none where the settings cannot be used, which is a verdict of its own. */
const namedAccounts = async (io: Io): Promise<NamedAccounts> => {
  try {
    return (await readSettings(io)).accounts;
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SettingsError')) throw error;
    return NO_ACCOUNTS;
  }
};

/** What the settings permit, whether Slack knows what they name, and what the team wrote. Faults of the file are a verdict too. */
const settingsVerdicts = async (
  io: Io,
  { post }: Outside,
  tokens: SlackTokens,
): Promise<readonly Verdict[]> => {
  try {
    const settings = await readSettings(io);
    const { policies, onboarding } = settings;
    return [
      ...checkPolicies(policies),
      ...(await checkGroups(policies, tokens, post)),
      ...(await checkWelcome(onboarding, tokens, post)),
      ...checkKnowledge(settings),
    ];
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
  const named = await namedAccounts(io);
  const usual = set(values.region) ?? set(env['AWS_REGION']) ?? set(env['AWS_DEFAULT_REGION']);
  const region =
    usual ??
    Object.values(named).flatMap(({ regions }) => regions ?? [])[0] ??
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
    checkAccounts(
      {
        region: usual,
        isGiven: set(values.region) !== undefined,
        profile: set(values.profile),
        clusters: values.cluster,
        named,
      },
      outside,
    ),
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
