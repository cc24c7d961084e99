import type { InputBlock } from '@slack/types';
import type { TypedQuestion } from '../place-text.ts';
import { selectInput, textInput } from './form-inputs.ts';
import { pairText } from './form-pair.ts';
import {
  ADD_BLOCK,
  PORTS,
  PORTS_BLOCK,
  QUOTA_BLOCK,
  SIZE_BLOCK,
  ZONES_BLOCK,
} from './place-fields.ts';

type Inputs = (question: TypedQuestion) => readonly InputBlock[];

export const zones: Inputs = ({ words }) => [
  textInput(
    {
      blockId: ZONES_BLOCK,
      label: 'Availability Zones of the subnets',
      placeholder: 'eu-west-1a, eu-west-1b',
      initial: words.availabilityZones,
    },
    { optional: false },
  ),
];

export const quota: Inputs = ({ words }) => [
  textInput({
    blockId: QUOTA_BLOCK,
    label: 'vCPU quota, and vCPU in use',
    hint: 'Service Quotas shows it as Fargate On-Demand vCPU resource count. Left empty, none is counted.',
    placeholder: '64, 12.5',
    initial: pairText(words.vcpuQuota, words.vcpuInUse),
  }),
];

export const changes: Inputs = ({ words }) => [
  textInput({
    blockId: ADD_BLOCK,
    label: 'With more instances',
    placeholder: '2 x m5.large',
    initial: words.add?.join(', '),
  }),
  textInput({
    blockId: SIZE_BLOCK,
    label: 'With another size of the task: CPU units, MiB',
    placeholder: '256, 512',
    initial: pairText(words.cpu, words.memory),
  }),
  selectInput(
    {
      blockId: PORTS_BLOCK,
      label: 'Host ports',
      initial: words.withoutHostPorts === true ? 'dynamic' : 'fixed',
    },
    PORTS,
  ),
];
