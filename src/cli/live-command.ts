import { parseArgs } from 'node:util';
import { createFailures } from '../knowledge/failures/failures.ts';
import { checkBy } from '../operations/check-by.ts';
import { createLive, type LiveOperations } from '../operations/live/live-operations.ts';
import { withWhere } from '../operations/live/names/scope.ts';
import { teamBy } from '../operations/notes/team-by.ts';
import type { Settings } from '../settings/settings.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { type LiveAccounts, type OpenAccounts, openAccounts } from './live-accounts.ts';
import { LIVE_LOOKS, type LiveAsked, type LiveLook, type LiveName, nameOf } from './live-looks.ts';
import { createPaint } from './paint.ts';
import { readSettings } from './read-settings.ts';
import type { LivePage } from './render-live-parts.ts';
import { renderRefusal } from './render-live-refusal.ts';
import { pageWidth } from './render-placement.ts';
import { knowledgeBy } from './team-knowledge.ts';

const pageNumber = (text: string): number => {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--page takes a whole number from 1 on, not "${text}".`);
};

/** Takes `in PLACE` out of the words behind a command, as in Slack: an account, a Region or a cluster. */
const placed = (
  words: readonly string[],
  subject: LiveLook['subject'],
): { readonly said: readonly string[]; readonly where: string | undefined } => {
  const at = words.findIndex((word) => word.toLowerCase() === 'in');
  const isPlace = subject === 'cluster' ? at >= 0 : at > 0 && subject !== 'none';
  const where = isPlace ? words[at + 1] : undefined;
  return where === undefined ? { said: words, where } : { said: words.toSpliced(at, 2), where };
};

const read = (name: LiveName, args: readonly string[]) => {
  const { subject, words, options, check }: LiveLook = LIVE_LOOKS[name];
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cluster: { type: 'string' },
      region: { type: 'string' },
      profile: { type: 'string' },
      account: { type: 'string' },
      format: { type: 'string', default: 'text' },
      filter: { type: 'string' },
      page: { type: 'string' },
      log: { type: 'boolean' },
    },
  });
  for (const option of ['filter', 'page', 'log'] as const)
    if (values[option] !== undefined && !options.includes(option))
      throw new UsageError(`${name} takes no --${option}.`);
  if (subject === 'none' && values.cluster !== undefined)
    throw new UsageError(`${name} lists all clusters: leave --cluster out.`);
  const { said, where } = placed(positionals, subject);
  const [word, second, ...more] = said;
  if (said.length > words)
    throw new UsageError(`${name} does not know what "${more[0] ?? second ?? word}" is.`);
  const asked: LiveAsked = {
    name: withWhere(nameOf(subject, word, values.cluster), where),
    second,
    filter: values.filter ?? '',
    log: values.log ?? false,
    page: pageNumber(values.page ?? '1'),
  };
  check?.(asked);
  const format = oneOf('--format', values.format, ['text', 'json']);
  const { region, profile, account } = values;
  return { asked, format, wish: { region, profile, account } };
};

const operationsOn = ({ accounts, clock }: LiveAccounts, settings: Settings): LiveOperations => {
  const knowledge = knowledgeBy(settings);
  const failures = createFailures(knowledge);
  const { aliases, notes } = teamBy(knowledge.notes, settings.aliases);
  const check = checkBy(settings.check);
  return createLive({ accounts, names: { aliases }, clock, failures, check, notes });
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The command line of one way to look into accounts. What was found goes to standard output, why there is no answer to
 * standard error; with `--format json` both to standard output. Exit status 1 when there is no answer, and of `why` when the
 * service is not as it should be.
 */
export const liveCommand =
  (name: LiveName) =>
  async (args: readonly string[], io: Io, open: OpenAccounts = openAccounts): Promise<ExitCode> => {
    const { asked, format, wish } = read(name, args);
    const settings = await readSettings(io);
    const opened = await open({ ...wish, named: settings.accounts });
    try {
      const shown = await LIVE_LOOKS[name].look(operationsOn(opened, settings), asked);
      const page: LivePage = {
        paint: createPaint(io.colour),
        width: pageWidth(io.columns),
        simulated: opened.simulated,
      };
      if (!shown.ok) {
        if (format === 'json') io.out(asJson(shown));
        else io.err(renderRefusal(shown, page));
        return EXIT.found;
      }
      io.out(format === 'json' ? asJson(shown.answer) : shown.text(page));
      return shown.found ? EXIT.found : EXIT.fine;
    } finally {
      await opened.stop();
    }
  };
