import type { Command } from '../command.ts';
import { autoscaleCommand, restartCommand, rollbackCommand, scaleCommand } from './change.ts';
import { freezeCommand, historyCommand, raisedCommand, unfreezeCommand } from './change-look.ts';
import { checkCommand } from './check.ts';
import { clustersCommand } from './clusters.ts';
import { describeCommand } from './describe.ts';
import { explainCommand } from './explain.ts';
import { helpCommand } from './help.ts';
import { onboardCommand } from './onboard.ts';
import { placeCommand } from './place.ts';
import { queryCommand } from './query.ts';
import { quizCommand } from './quiz.ts';
import { sandboxCommand } from './sandbox.ts';
import { servicesCommand } from './services.ts';
import { statusCommand } from './status.ts';
import { taskCommand } from './task.ts';
import { tasksCommand } from './tasks.ts';
import { whyCommand } from './why.ts';

/** Every command that Slack can reach; a test holds the list to the specs. */
export const SLACK_COMMANDS: readonly Command[] = [
  explainCommand,
  checkCommand,
  placeCommand,
  queryCommand,
  clustersCommand,
  servicesCommand,
  describeCommand,
  whyCommand,
  statusCommand,
  tasksCommand,
  taskCommand,
  scaleCommand,
  autoscaleCommand,
  restartCommand,
  rollbackCommand,
  raisedCommand,
  historyCommand,
  freezeCommand,
  unfreezeCommand,
  onboardCommand,
  quizCommand,
  sandboxCommand,
  helpCommand,
];
