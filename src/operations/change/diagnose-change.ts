import type { Failures } from '../../knowledge/failures/failures.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Clock } from '../../ports.ts';
import { diagnoseService } from '../live/diagnose/diagnose-service.ts';
import type { ChangeDeps } from './lifecycle/deps.ts';

interface DiagnoseParts {
  readonly clock: Clock;
  readonly failures: Failures;
  readonly check: (text: string) => CheckReport;
}

/** Why a service that was changed does not come up: the first cause that is found, with what to do. */
export const diagnoseBy =
  (parts: DiagnoseParts): ChangeDeps['diagnose'] =>
  async (account, { cluster, service }) => {
    const target = { readers: account.fresh(), cluster, service };
    const outcome = await diagnoseService(target, parts, { log: false });
    if (!outcome.ok) return outcome.advice.sentence;
    const [cause] = outcome.answer.causes;
    return cause === undefined
      ? outcome.answer.headline
      : [cause.summary, ...cause.todo.slice(0, 1)].join(' ');
  };
