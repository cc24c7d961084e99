import { placeFromTexts } from '../operations/place.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { createPaint } from './paint.ts';
import { liveAsked } from './place-asked.ts';
import { placeJson } from './place-json.ts';
import { placeArguments } from './place-options.ts';
import { renderProblem } from './placement-problem.ts';
import { clusterTexts, namedText } from './placement-texts.ts';
import { pageWidth, renderPlacement } from './render-placement.ts';

/**
 * `stevedore place`: where tasks would go, and why not all; of texts, or of a cluster that runs. See `src/cli/help.ts` for its
 * options.
 */
export const placeCommand = async (
  words: readonly string[],
  io: Io,
  open?: OpenAccounts,
): Promise<ExitCode> => {
  const args = placeArguments(words);
  const live = await liveAsked(args, io);
  if (live !== null) {
    const { placeOnAccount } = await import('./place-live.ts');
    return placeOnAccount({ ...live, format: args.format, wish: args.wish }, io, open);
  }
  const optional = async (name: string | undefined) =>
    name === undefined ? undefined : namedText(name, io);
  const [cluster, task, taskBefore] = await Promise.all([
    clusterTexts(args.cluster, io),
    optional(args.task),
    optional(args.taskBefore),
  ]);
  const outcome = placeFromTexts({ cluster, task, taskBefore }, args.words);
  if (!outcome.ok) {
    io.err(renderProblem('place', outcome.problem));
    return EXIT.usage;
  }
  const { answer } = outcome;
  io.out(
    args.format === 'json'
      ? placeJson(answer)
      : renderPlacement(answer, { paint: createPaint(io.colour), width: pageWidth(io.columns) }),
  );
  return answer.fits ? EXIT.fine : EXIT.found;
};
