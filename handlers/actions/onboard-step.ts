import { onboardId } from '../blocks/onboard-buttons.ts';
import { type Lessons, withLessons } from '../onboarding.ts';
import type { Reply } from '../reply.ts';
import type { Action, Clicked } from './action.ts';
import { answer, placeFor, placeOf } from './on-proposal.ts';

/** What a step of a lesson is answered with; `value` is what the button carries. */
export type Take = (lessons: Lessons, value: string, clicked: Clicked) => Promise<Reply>;

/** A step that is answered in the place of the message that was clicked, where only one person sees it. */
export const onboardStep = (
  does: Parameters<typeof onboardId>[0],
  take: Take,
  inPlace = true,
): Action => ({
  id: onboardId(does),
  run: async (clicked) => {
    const { click, desk } = clicked;
    const reply = await withLessons(desk, placeOf(clicked), (lessons) =>
      take(lessons, click.value, clicked),
    );
    await answer(reply, clicked, placeFor(clicked, inPlace));
  },
});
