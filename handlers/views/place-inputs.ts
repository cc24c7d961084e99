import type { InputBlock } from '@slack/types';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import type { TypedQuestion } from '../place-text.ts';
import { selectInput, textInput } from './form-inputs.ts';
import {
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  NAME_BLOCK,
  STRATEGIES,
  STRATEGY_BLOCK,
} from './place-fields.ts';

type Inputs = (question: TypedQuestion) => readonly InputBlock[];

const nameOf = ({ service, group }: PlaceWords): string | undefined =>
  service ?? (group === undefined || /^\w+:/.test(group) ? group : `group:${group}`);

/** How many tasks: beside those that run, or in all. */
export const count =
  (label: string): Inputs =>
  ({ words }) => [
    textInput(
      { blockId: COUNT_BLOCK, label, placeholder: '10', initial: words.count },
      { optional: false },
    ),
  ];

export const name: Inputs = ({ words }) => [
  textInput({
    blockId: NAME_BLOCK,
    label: 'Service or task group',
    hint: 'web is a service; group:batch is a task group. It decides the default strategy and which tasks count as siblings.',
    initial: nameOf(words),
  }),
];

export const service: Inputs = ({ words }) => [
  textInput(
    { blockId: NAME_BLOCK, label: 'Service', placeholder: 'web', initial: words.service },
    { optional: false },
  ),
];

export const strategy: Inputs = ({ words }) => [
  selectInput(
    {
      blockId: STRATEGY_BLOCK,
      label: 'Strategy',
      initial: (words.strategy ?? []).join(';'),
    },
    STRATEGIES,
  ),
];

export const constraints: Inputs = ({ words }) => [
  textInput(
    {
      blockId: CONSTRAINT_BLOCK,
      label: 'Constraints',
      hint: 'One a line: distinctInstance, or an expression of the cluster query language.',
      placeholder: 'attribute:ecs.instance-type =~ m5.*',
      initial: words.constraint?.map((one) => one.replace(/^memberOf=/, '')).join('\n'),
    },
    { multiline: true },
  ),
];
