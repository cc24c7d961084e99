import { onboardId } from '../blocks/onboard-buttons.ts';
import { certificateReply } from '../blocks/onboard-team.ts';
import { withLessons } from '../onboarding.ts';
import type { Action } from './action.ts';
import { answer, placeOf } from './on-proposal.ts';
import { shareReply } from './share.ts';

/** Shows the certificate of who clicks to the channel, as it is now; what is left to do is nobody else's. */
export const shareCertificate: Action = {
  id: onboardId('share'),
  run: async (clicked) => {
    let isEarned = false;
    const reply = await withLessons(clicked.desk, placeOf(clicked), async ({ onboard, person }) => {
      const certificate = await onboard.certificate(person);
      isEarned = certificate.kind === 'earned';
      return certificateReply(certificate);
    });
    if (isEarned) await shareReply({ ...reply, buttons: [] }, clicked);
    else await answer(reply, clicked, 'below');
  },
};
