import { querySpec } from '../../src/operations/commands.ts';
import { asTyped } from '../as-typed.ts';
import { CORRECT_QUERY_ACTION } from '../blocks/placement-query.ts';
import { button } from '../blocks/text.ts';
import type { Command } from '../command.ts';
import { liveQueryReply } from '../live-placed.ts';
import { liveClusterOf, readQueryText } from '../place-text.ts';
import { matchesReply } from '../queried.ts';
import { sentence } from '../reply.ts';
import { queryForm } from '../views/query-form.ts';

/** A button's value takes no more, and neither does a field that is filled in. */
const EXPRESSION_CHARACTERS = 2_000;

const MISSING =
  'Write an expression behind "query", and the cluster behind it: "on prod", "on 3 x m5.large in 3 AZ", a code block or a file.';

/** `/ecs query EXPR` asks for the cluster in a form; a wrong expression is shown at once, with the place that is wrong. */
export const queryCommand: Command = {
  spec: querySpec,
  run: async (text, desk, { open, attached }) => {
    const typed = asTyped(text);
    const live = attached.length > 0 ? null : liveClusterOf(typed);
    if (live !== null && desk.operations.live !== undefined) return liveQueryReply(live, desk);
    const query = readQueryText(typed, attached);
    const { expression, cluster } = query;
    const isWrong = (): boolean => {
      const outcome = desk.operations.query(cluster, expression);
      return !outcome.ok && outcome.problem.at !== undefined;
    };
    if (expression !== '' && (cluster.length > 0 || isWrong())) {
      const correct =
        typed.length > EXPRESSION_CHARACTERS
          ? []
          : [button('Correct it', CORRECT_QUERY_ACTION, typed)];
      return matchesReply(cluster, expression, desk, correct);
    }
    if (open === null) return sentence(MISSING);
    const isLong = expression.length > EXPRESSION_CHARACTERS;
    await open(queryForm(isLong ? { ...query, expression: '' } : query));
    return null;
  },
};
