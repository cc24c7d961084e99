import type { Verdict } from '../../src/model/change/verdict.ts';
import type { MessageBlock } from '../reply.ts';
import { withNames, withOwnTimes } from './change-words.ts';
import { said } from './live-text.ts';
import { context, section } from './text.ts';

const SIGNS: Readonly<Record<Verdict['effect'], string>> = {
  blocks: '⛔',
  'asks-again': '⚠️',
  informs: 'ℹ️',
};

/** Who reads it: one person, whom names of others tell more than ids, or a channel, where names would be mentions. */
type Reader = 'one person' | 'a channel';

const verdictText = ({ effect, sentence, todo }: Verdict, reader: Reader): string => {
  const advice = todo === null ? '' : ` _${said(todo, 300)}_`;
  const text = withOwnTimes(`${SIGNS[effect]} ${said(sentence, 600)}${advice}`);
  return reader === 'one person' ? withNames(text) : text;
};

/** What has to be decided upon in full size, what is only good to know in small. */
export const verdictBlocks = (
  verdicts: readonly Verdict[],
  reader: Reader,
): readonly MessageBlock[] => {
  const [weighs, informs] = [true, false].map((isWeighty) =>
    verdicts
      .filter(({ effect }) => (effect !== 'informs') === isWeighty)
      .map((verdict) => verdictText(verdict, reader))
      .join('\n'),
  );
  return [...(weighs ? [section(weighs)] : []), ...(informs ? [context(informs)] : [])];
};
