import type { LiveOperations } from './live-operations.ts';
import { type LiveResult, refusal } from './live-result.ts';
import { namesSandbox } from './names/sandbox-name.ts';

const ELSEWHERE = refusal({
  code: 'sandbox-name',
  sentence:
    'Names that begin with sandbox- mean the simulated account of whoever learns, and are never looked for in a real one. Nothing was asked.',
  todo: 'Write the whole command behind `/ecs`, such as `/ecs place sandbox-api 4`.',
});

/**
 * The live operations of the team's accounts, which look for no name of a sandbox, by whatever way it comes: a command, a
 * field of a form, a button.
 */
export const outsideSandboxes = (live: LiveOperations): LiveOperations => {
  const guard =
    <Asked, Answer>(look: (asked: Asked) => Promise<LiveResult<Answer>>) =>
    (asked: Asked): Promise<LiveResult<Answer>> =>
      namesSandbox(JSON.stringify(asked) ?? '') ? Promise.resolve(ELSEWHERE) : look(asked);
  return {
    clusters: guard(live.clusters),
    services: guard(live.services),
    describe: guard(live.describe),
    check: guard(live.check),
    why: guard(live.why),
    status: guard(live.status),
    tasks: guard(live.tasks),
    task: guard(live.task),
    query: guard(live.query),
    place: (asked, task) => guard((wanted: typeof asked) => live.place(wanted, task))(asked),
    from: (channel) => outsideSandboxes(live.from(channel)),
  };
};
