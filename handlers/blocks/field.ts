import type { SectionBlock } from '@slack/types';
import type { FieldCard } from '../../src/model/explanation.ts';
import { TARGETS, type Target } from '../../src/model/finding.ts';
import { clamp, escapeMrkdwn, link, section } from './text.ts';

const VALUE_CHARACTERS = 900;
const RULES_SHOWN = 6;

const TARGET_WORDS: Readonly<Record<Target, string>> = {
  EC2: 'EC2',
  FARGATE: 'Fargate',
  EXTERNAL: 'ECS Anywhere',
  MANAGED_INSTANCES: 'Managed Instances',
};

const line = (label: string, value: string): string =>
  `*${label}:* ${clamp(escapeMrkdwn(value), VALUE_CHARACTERS)}`;

const targets = ({ targets: taking }: FieldCard): string => {
  if (taking.length === TARGETS.length) return 'all';
  return taking.length === 0 ? 'none' : taking.map((target) => TARGET_WORDS[target]).join(', ');
};

const rules = ({ rules: watching }: FieldCard): readonly string[] => {
  if (watching.length === 0) return [];
  const shown = watching.slice(0, RULES_SHOWN).map(({ id }) => `\`${escapeMrkdwn(id)}\``);
  const more = watching.length - shown.length;
  return [`*Rules that watch it:* ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
};

/** What there is to know about a field, to stand above the concept that explains it. */
export const fieldSections = (card: FieldCard): SectionBlock[] => [
  section(
    `\`${escapeMrkdwn(card.path)}\` · ${card.of}, ${card.type}, ${card.required ? 'required' : 'optional'}\n` +
      `*${escapeMrkdwn(card.summary)}*`,
  ),
  section(
    [
      ...(card.allowed === null ? [] : [line('Allowed', card.allowed)]),
      ...(card.default === null ? [] : [line('Default', card.default)]),
      line('Launch types', targets(card)),
      ...rules(card),
      link(card.docs, 'AWS API reference'),
    ].join('\n'),
  ),
];
