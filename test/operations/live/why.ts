import type { EcsService } from '../../../src/model/ecs-service.ts';
import { diagnoseService } from '../../../src/operations/live/diagnose/diagnose-service.ts';
import { aService, aTaskDefinition, deps, web } from './builders.ts';
import { type FakeAccount, fakeAccount } from './fake-account.ts';

/** The diagnosis of `web`, with the calls that were made and the ids of its causes in their order. */
export const why = async (account: FakeAccount, options?: { readonly log: boolean }) => {
  const fake = fakeAccount({ taskDefinitions: [aTaskDefinition('web:3')], ...account });
  const outcome = await diagnoseService(web(fake.readers), deps, options);
  if (!outcome.ok) throw new Error(outcome.advice.sentence);
  return {
    ...outcome.answer,
    calls: fake.calls,
    ids: outcome.answer.causes.map(({ link }) => link.id),
  };
};

/** The service without a running task. */
export const down = (over: Partial<EcsService> = {}): EcsService =>
  aService({ runningCount: 0, ...over });

export const PULL =
  'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref registry.example/web:2.0: registry.example/web:2.0: not found';
