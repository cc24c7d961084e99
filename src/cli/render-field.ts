import type { FieldCard } from '../model/explanation.ts';
import { TARGETS } from '../model/finding.ts';
import { type Paint, wrap } from './paint.ts';

const WIDTH = 92;

const line = (label: string, value: string | null): readonly string[] =>
  value === null ? [] : [wrap(`${label}: ${value}`, WIDTH, '  ')];

const targets = ({ targets: taking }: FieldCard): string =>
  taking.length === TARGETS.length ? 'all' : taking.join(', ') || 'none';

/** What there is to know about a field, for a terminal, to stand above the concept that explains it. */
export const renderField = (card: FieldCard, paint: Paint): string =>
  [
    `${paint('bold', card.path)}  ${paint('dim', `${card.of}, ${card.type}, ${card.required ? 'required' : 'optional'}`)}`,
    wrap(card.summary, WIDTH, '  '),
    ...line('Allowed', card.allowed),
    ...line('Default', card.default),
    ...line('Launch types', targets(card)),
    ...line('Rules', card.rules.length === 0 ? null : card.rules.map(({ id }) => id).join(', ')),
    paint('dim', `  ${card.docs}`),
  ].join('\n');
