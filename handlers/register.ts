import type { App } from '@slack/bolt';
import { registerActions } from './actions/register-actions.ts';
import { registerSlashCommand } from './commands/ecs.ts';
import type { Desk } from './desk.ts';
import { registerErrors } from './errors.ts';
import { registerAppMention } from './events/app-mention.ts';
import { registerDirectMessage } from './events/direct-message.ts';
import { registerTeamJoin } from './events/team-join.ts';
import { registerAppHome } from './home/app-home-opened.ts';
import { registerCheckMessage } from './shortcuts/check-message.ts';
import { registerExplainTerm } from './shortcuts/explain-term.ts';
import { registerCheckSubmission } from './views/check-submission.ts';
import { registerExplainForm } from './views/explain-form.ts';
import { registerPlaceSubmission } from './views/place-submission.ts';
import { registerPredictSubmission } from './views/predict-submission.ts';
import { registerQuerySubmission } from './views/query-submission.ts';
import { registerRepairSubmission } from './views/repair-submission.ts';
import { registerUnknownForm } from './views/unknown-form.ts';

/** Everything the app listens to. */
export const register = (app: App, desk: Desk): void => {
  registerSlashCommand(app, desk);
  registerActions(app, desk);
  registerCheckSubmission(app, desk);
  registerExplainForm(app, desk);
  registerPlaceSubmission(app, desk);
  registerQuerySubmission(app, desk);
  registerRepairSubmission(app, desk);
  registerPredictSubmission(app, desk);
  registerUnknownForm(app, desk);
  registerCheckMessage(app, desk);
  registerExplainTerm(app);
  registerAppMention(app, desk);
  registerDirectMessage(app, desk);
  registerAppHome(app, desk);
  registerTeamJoin(app, desk);
  registerErrors(app, desk);
};
