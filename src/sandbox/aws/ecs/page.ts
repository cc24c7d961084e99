import { invalidParameter } from '../wire/aws-error.ts';

/** One page of a list: what it holds and the token of the next. Tokens stand for places, and AWS refuses strange ones. */
export const page = <Item>(
  items: readonly Item[],
  nextToken: string | undefined,
  size: number,
): { readonly items: readonly Item[]; readonly nextToken: string | undefined } => {
  const start =
    nextToken === undefined ? 0 : Number(Buffer.from(nextToken, 'base64url').toString('utf8'));
  if (!Number.isInteger(start) || start < 0) throw invalidParameter('Invalid token.');
  const end = start + size;
  return {
    items: items.slice(start, end),
    nextToken:
      end < items.length ? Buffer.from(String(end), 'utf8').toString('base64url') : undefined,
  };
};
