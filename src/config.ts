import * as z from 'zod';
import { POSTGRES_ADDRESS, storePlace } from './store/store-place.ts';
import type { StorePlace } from './store/tables.ts';

export interface Setting {
  readonly name: string;
  /** What is wrong with it; never holds its value. */
  readonly problem: string;
  /** Where to get it or what to write instead. */
  readonly remedy: string;
}

/** Which AWS account Stevedore looks into. */
export type AwsChoice =
  /** The simulated account of the local workspace: nothing leaves the machine. */
  | { readonly kind: 'simulated' }
  /** Real accounts by the SDK's standard credential chain; the AWS configuration names the Region when it is absent here. */
  | { readonly kind: 'real'; readonly region?: string }
  /** None: live commands say how to choose one. */
  | { readonly kind: 'off' };

interface Common {
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly aws: AwsChoice;
  /** Where proposals, freezes and the audit record are kept. */
  readonly store: StorePlace;
}

interface Remote extends Common {
  readonly botToken: string;
  /** Another Web API than Slack's own: a gateway, or a local workspace in another process. */
  readonly slackApiUrl?: string;
}

/** How Stevedore is reached: its own local workspace, Socket Mode, or signed HTTP. */
export type Config =
  | (Common & { readonly mode: 'local' })
  | (Remote & { readonly mode: 'socket'; readonly appToken: string })
  | (Remote & { readonly mode: 'http'; readonly signingSecret: string });

const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Raised by {@link readConfig}; its message is the whole readable list. */
export class ConfigError extends Error {
  readonly settings: readonly Setting[];

  constructor(settings: readonly Setting[]) {
    const count = settings.length === 1 ? '1 setting needs' : `${settings.length} settings need`;
    const lines = settings.map(
      ({ name, problem, remedy }) => `  ${name}: ${problem}\n      ${remedy}`,
    );
    super(
      `Stevedore cannot start: ${count} attention.\n${lines.join('\n')}\n` +
        'Without any SLACK_… setting, Stevedore starts the local workspace, which needs none of them.',
    );
    this.name = 'ConfigError';
    this.settings = settings;
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN:
    'Copy the "Bot User OAuth Token" (xoxb-…) from api.slack.com/apps → your app → OAuth & Permissions.',
  SLACK_APP_TOKEN:
    'Create an app-level token (xapp-…) with the scope connections:write at api.slack.com/apps → your app → Basic Information → App-Level Tokens.',
  SLACK_SIGNING_SECRET:
    'Copy the "Signing Secret" (32 hexadecimal digits) from api.slack.com/apps → your app → Basic Information → App Credentials.',
  PORT: 'Set PORT to a number from 0 to 65535 (0 = any free port; default 3000).',
  STEVEDORE_SLACK_API_URL:
    'Leave it out, unless another server stands in for Slack: then its address, ending in /api/.',
  STEVEDORE_AWS:
    'Set it to real to use the standard AWS credential chain, or leave it out: the local workspace then has a simulated account, and with a real Slack the live commands stay off.',
  AWS_REGION: 'Set it to a Region such as eu-central-1.',
  DATABASE_URL:
    'Set it to postgres://USER:PASSWORD@HOST:5432/DATABASE, or leave it out: Stevedore then keeps a file in the folder STEVEDORE_DATA (default ./stevedore-data).',
  LOG_LEVEL: `Set LOG_LEVEL to one of ${LOG_LEVELS.join(', ')}.`,
};

const REGION = /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/;

const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, 'does not start with "xoxb-"')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'does not start with "xapp-"')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, 'is not 32 hexadecimal digits')
    .optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is not a port number')
    .transform(Number)
    .refine((port) => port <= 65535, 'is above 65535')
    .default(3000),
  STEVEDORE_SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) address' })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, 'is not a log level').optional(),
  STEVEDORE_AWS: z.enum(['real', 'simulated'], 'is neither real nor simulated').optional(),
  AWS_REGION: z.string().optional(),
  AWS_DEFAULT_REGION: z.string().optional(),
  DATABASE_URL: z.string().regex(POSTGRES_ADDRESS, 'is no address of a PostgreSQL').optional(),
  STEVEDORE_DATA: z.string().optional(),
});

/** Credentials that happen to be around choose nothing: only STEVEDORE_AWS=real lets Stevedore call AWS. */
const awsChoice = (
  given: Pick<z.output<typeof environment>, 'STEVEDORE_AWS' | 'AWS_REGION' | 'AWS_DEFAULT_REGION'>,
  isLocal: boolean,
): AwsChoice => {
  const { STEVEDORE_AWS: chosen, AWS_REGION, AWS_DEFAULT_REGION } = given;
  const region = AWS_REGION ?? AWS_DEFAULT_REGION;
  if (chosen === 'real') {
    if (region === undefined) return { kind: 'real' };
    if (REGION.test(region)) return { kind: 'real', region };
    const remedy = REMEDIES['AWS_REGION'] ?? '';
    throw new ConfigError([{ name: 'AWS_REGION', problem: 'is not a Region.', remedy }]);
  }
  if (isLocal) return { kind: 'simulated' };
  if (chosen === undefined) return { kind: 'off' };
  throw new ConfigError([
    {
      name: 'STEVEDORE_AWS',
      problem: 'is simulated, but the simulated account belongs to the local workspace.',
      remedy: REMEDIES['STEVEDORE_AWS'] ?? '',
    },
  ]);
};

/** What happens in a simulated account is forgotten with it, unless a folder is named. A DATABASE_URL that happens to be around is left alone. */
const storeChoice = (
  given: Pick<z.output<typeof environment>, 'DATABASE_URL' | 'STEVEDORE_DATA'>,
  { kind }: AwsChoice,
): StorePlace => {
  if (kind !== 'simulated') return storePlace(given);
  const { STEVEDORE_DATA } = given;
  if (STEVEDORE_DATA === undefined) return { kind: 'sqlite', file: ':memory:' };
  return storePlace({ STEVEDORE_DATA });
};

const missing = (name: string, because: string): Setting => ({
  name,
  problem: `missing. ${because}`,
  remedy: REMEDIES[name] ?? '',
});

/**
 * Reads the environment: no Slack setting means the local workspace, bot token and app token mean Socket Mode,
 * bot token and signing secret mean signed HTTP. STEVEDORE_AWS chooses the AWS account, DATABASE_URL or STEVEDORE_DATA the store. An empty variable counts as not set.
 *
 * @throws {ConfigError} with every wrong or missing setting at once and where to get it; no value is repeated.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return { name, problem: message, remedy: REMEDIES[name] ?? '' };
      }),
    );
  }
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = parsed.data;
  const { SLACK_SIGNING_SECRET: signingSecret, PORT: port, LOG_LEVEL } = parsed.data;
  if (!botToken && !appToken && !signingSecret) {
    const aws = awsChoice(parsed.data, true);
    const store = storeChoice(parsed.data, aws);
    return { mode: 'local', port, logLevel: LOG_LEVEL ?? 'warn', aws, store };
  }
  const { STEVEDORE_SLACK_API_URL: slackApiUrl } = parsed.data;
  const aws = awsChoice(parsed.data, false);
  const common = {
    port,
    logLevel: LOG_LEVEL ?? 'info',
    aws,
    store: storeChoice(parsed.data, aws),
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  } as const;
  if (botToken && appToken) return { mode: 'socket', botToken, appToken, ...common };
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret, ...common };
  if (botToken) {
    throw new ConfigError([
      missing('SLACK_APP_TOKEN', 'Socket Mode needs it beside SLACK_BOT_TOKEN.'),
      missing('SLACK_SIGNING_SECRET', 'Or, for HTTP on /slack/events, set this one instead.'),
    ]);
  }
  const present = appToken ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
  throw new ConfigError([missing('SLACK_BOT_TOKEN', `${present} is set and needs it.`)]);
};
