import { parseArgs } from 'node:util';
import { TIERS } from '../model/finding.ts';
import { fixableRules, ruleList } from '../operations/rule-list.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { createPaint, type Paint, wrap } from './paint.ts';
import { TIER_WORDS } from './tier-words.ts';

const WIDTH = 92;

type Entry = ReturnType<typeof ruleList>[number] & { readonly fixable: 'safe' | 'unsafe' | null };

const MARKS = { safe: ' [fix]', unsafe: ' [unsafe fix]' } as const;

const entry = ({ id, category, summary, fixable }: Entry, paint: Paint): string => {
  const mark = fixable === null ? '' : paint('green', MARKS[fixable]);
  const about = category === 'validity' ? '' : paint('dim', `  ${category}`);
  return `  ${paint('bold', id)}${about}${mark}\n${wrap(summary, WIDTH, '      ')}\n`;
};

const asText = (entries: readonly Entry[], paint: Paint): string =>
  TIERS.map((tier) => {
    const own = entries.filter((one) => one.tier === tier);
    const { heading, style } = TIER_WORDS[tier];
    const head = paint(style, `${heading} (${own.length})`);
    return own.length === 0 ? '' : `${head}\n${own.map((one) => entry(one, paint)).join('')}\n`;
  }).join('');

/** `stevedore rules [--format text|json] [--tier TIER] [WORDS…]`: every rule, or those that have all the words. */
export const rulesCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, tier: { type: 'string' } },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const tier = values.tier === undefined ? undefined : oneOf('--tier', values.tier, TIERS);
  const words = positionals.map((word) => word.toLowerCase());
  const fixable = fixableRules();
  const entries = ruleList()
    .filter((rule) => tier === undefined || rule.tier === tier)
    .filter(({ id, summary }) =>
      words.every((word) => `${id} ${summary}`.toLowerCase().includes(word)),
    )
    .map((rule): Entry => ({ ...rule, fixable: fixable.get(rule.id) ?? null }));
  if (entries.length === 0) {
    io.err('stevedore rules: no rule has all of these words in its id or summary.\n');
    return EXIT.found;
  }
  io.out(
    format === 'json'
      ? `${JSON.stringify({ rules: entries }, null, 2)}\n`
      : asText(entries, createPaint(io.colour)),
  );
  return EXIT.fine;
};
