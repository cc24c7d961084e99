import { capacityProvidersAnswer } from './modes/capacity-providers.ts';
import { daemonAnswer } from './modes/daemon.ts';
import { deployAnswer } from './modes/deploy.ts';
import { drainAnswer } from './modes/drain.ts';
import { fargateAnswer } from './modes/fargate.ts';
import { rebalanceAnswer } from './modes/rebalance.ts';
import { scaleInAnswer } from './modes/scale-in.ts';
import type { ModeAnswer, OtherMode } from './place-answer.ts';
import type { Question } from './question.ts';

const MODES: Readonly<Record<OtherMode, (question: Question) => ModeAnswer | readonly string[]>> = {
  'scale-in': scaleInAnswer,
  deploy: deployAnswer,
  daemon: daemonAnswer,
  'capacity-providers': capacityProvidersAnswer,
  drain: drainAnswer,
  rebalance: rebalanceAnswer,
  fargate: fargateAnswer,
};

/** The answer of a mode other than the plain one; sentences when something that it needs is missing or wrong. */
export const answerMode = (mode: OtherMode, question: Question): ModeAnswer | readonly string[] =>
  MODES[mode](question);
