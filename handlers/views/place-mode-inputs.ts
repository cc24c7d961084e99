import type { InputBlock } from '@slack/types';
import type { TypedQuestion } from '../place-text.ts';
import { textInput } from './form-inputs.ts';
import { pairText } from './form-pair.ts';
import { INSTANCE_BLOCK, PERCENT_BLOCK, PROVIDER_BLOCK } from './place-fields.ts';

type Inputs = (question: TypedQuestion) => readonly InputBlock[];

export const percents: Inputs = ({ words }) => [
  textInput({
    blockId: PERCENT_BLOCK,
    label: 'Minimum healthy and maximum percent',
    hint: 'Left empty, 100 and 200, as ECS has them.',
    placeholder: '100, 200',
    initial: pairText(words.minimumHealthyPercent, words.maximumPercent),
  }),
];

export const providers: Inputs = ({ words }) => [
  textInput(
    {
      blockId: PROVIDER_BLOCK,
      label: 'Capacity providers',
      hint: 'One a line, with weight and base: capacityProvider=spot,weight=3,base=0.',
      placeholder: 'capacityProvider=on-demand,weight=1,base=2',
      initial: words.capacityProvider?.join('\n'),
    },
    { multiline: true, optional: false },
  ),
];

export const instances: Inputs = ({ words }) => [
  textInput(
    {
      blockId: INSTANCE_BLOCK,
      label: 'Instances to drain',
      placeholder: 'i-0abc, i-0def',
      initial: words.instance?.join(', '),
    },
    { optional: false },
  ),
];
