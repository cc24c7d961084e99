import { liveQuery } from '../operations/live/placement/live-placements.ts';
import type { LiveQuery } from '../operations/live/placement/query-live.ts';
import type { ExitCode, Io } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { type AccountWish, showLive } from './placement-account.ts';
import { queryJson } from './query-json.ts';
import { aboutLine, gapsBlock, type LivePage, pageOf } from './render-live-parts.ts';
import { renderQuery } from './render-query.ts';

/** An expression and the cluster that it is asked of. */
interface LiveExpression {
  readonly cluster: string;
  readonly expression: string;
  readonly format: 'text' | 'json';
  readonly wish: AccountWish;
}

const text = ({ query, gaps, about }: LiveQuery, page: LivePage): string =>
  pageOf([renderQuery(query, page.paint).trimEnd(), gapsBlock(gaps, page), aboutLine(about, page)]);

/** `stevedore query --cluster prod 'EXPR'`: the instances of a live cluster that an expression means. */
export const queryOnAccount = (
  { cluster, expression, format, wish }: LiveExpression,
  io: Io,
  open?: OpenAccounts,
): Promise<ExitCode> =>
  showLive(
    ({ accounts, clock }) =>
      liveQuery({ cluster, expression }, { accounts, names: {}, deps: { clock } }),
    { wish, io, open },
    {
      format,
      text,
      json: ({ query, about, gaps }) => queryJson(query, { live: { about, gaps } }),
      found: () => false,
    },
  );
