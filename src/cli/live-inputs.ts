import type { AwsReaders, Clock } from '../ports.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';
import type { LiveAccounts, OpenAccounts } from './live-accounts.ts';

/** What the command line says of the account. */
type Wish = Parameters<OpenAccounts>[0];

/** Reads what a word of the command line names in AWS: a service, a family, `family:revision` or an ARN. */
export interface LiveInputs {
  /** Null where there is no such thing; why not was then written to standard error. */
  readonly read: (name: string) => Promise<Input | null>;
  /** Lets go of the account, if one was opened. */
  readonly stop: () => Promise<void>;
}

/** No dot and no slash at an end, so that a path that was mistyped stays a path. */
const NAME = /^(?:arn:[\w-]+:ecs:[\w:/-]+|(?:[\w-]+\/){0,3}[\w-]+(?::\d{1,9})?)$/;

/** Whether a word that is no file can be a name in AWS. */
export const isLiveName = (word: string): boolean => NAME.test(word);

interface Parts {
  readonly accounts: readonly AwsReaders[];
  readonly clock: Clock;
  readonly simulated: boolean;
  readonly io: Io;
  readonly config: string | null | undefined;
}

const look = async (name: string, parts: Parts): Promise<Input | null> => {
  const { accounts, clock, simulated, io, config } = parts;
  const [
    { checkNamed },
    { checkBy },
    { liveNames },
    { renderRefusal },
    { createPaint },
    { pageWidth },
  ] = await Promise.all([
    import('../operations/live/service/check-named.ts'),
    import('../operations/check-by.ts'),
    import('./live-names.ts'),
    import('./render-live-refusal.ts'),
    import('./paint.ts'),
    import('./render-placement.ts'),
  ]);
  const result = await checkNamed(name, {
    accounts,
    names: await liveNames(io, config),
    clock,
    check: checkBy({}),
  });
  const where = simulated ? 'the simulated account' : 'AWS';
  if (!result.ok) {
    io.err(`stevedore: there is no file ${name}, and not this name in ${where}:\n`);
    const paint = createPaint(io.colour);
    io.err(renderRefusal(result, { paint, width: pageWidth(io.columns), simulated }));
    return null;
  }
  const { takenFor, unseen, gaps, about, text } = result.answer;
  const from = simulated
    ? 'the simulated account; set STEVEDORE_AWS=real to look into AWS'
    : `${about.account} (${about.accountId ?? 'number unknown'}), ${about.region}`;
  const lines = [
    `${name} is no file. ${takenFor} Read from ${from}.`,
    ...gaps.map(({ sentence, todo }) => `${sentence} ${todo}`),
    ...unseen,
  ];
  io.err(lines.map((line) => `stevedore: ${line}\n`).join(''));
  return { file: name, text, live: true };
};

/** Opens the account with the first name that is looked for, and keeps it until `stop`. `config` is as of {@link liveNames}. */
export const openLiveInputs = (
  { config, ...wish }: Wish & { readonly config?: string | null | undefined },
  io: Io,
  open?: OpenAccounts,
): LiveInputs => {
  let opened: Promise<LiveAccounts> | undefined;
  return {
    read: async (name) => {
      opened ??= (open ?? (await import('./live-accounts.ts')).openAccounts)(wish);
      return look(name, { ...(await opened), io, config });
    },
    stop: async () => {
      if (opened !== undefined) await (await opened).stop();
    },
  };
};
