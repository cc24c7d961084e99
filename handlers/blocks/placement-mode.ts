import type { ModeAnswer } from '../../src/operations/placement/place-answer.ts';
import type { MessageBlock } from '../reply.ts';
import { preformatted } from './preformatted.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

const SECTION_CHARACTERS = 1_800;
const EVENT_CHARACTERS = 1_500;

/** The answer of a mode that has no table of instances: its lines under their titles, and the events of ECS. */
export const modeBlocks = ({ sections, events }: ModeAnswer): MessageBlock[] => [
  ...sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => {
      const text = lines.map((line) => `• ${escapeMrkdwn(line)}`).join('\n');
      return section(`*${escapeMrkdwn(title)}*\n${clamp(text, SECTION_CHARACTERS)}`);
    }),
  ...(events.length === 0
    ? []
    : [
        section('*The events that ECS would print*'),
        preformatted(clamp(events.join('\n'), EVENT_CHARACTERS)),
      ]),
];
