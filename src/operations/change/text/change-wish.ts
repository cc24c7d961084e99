/** What somebody asks to be done to a count: tasks, a factor, or percent of the count that is wanted now. */
export type ScaleWish =
  | { readonly kind: 'absolute'; readonly count: number }
  | { readonly kind: 'by'; readonly delta: number }
  | { readonly kind: 'times'; readonly factor: number }
  | { readonly kind: 'percent'; readonly percent: number };

/** What somebody asks to be changed, before anything was read. `examineChange` makes a `Change` of it. */
export type ChangeWish =
  | { readonly kind: 'scale'; readonly wish: ScaleWish }
  /** Null keeps that end of the range. */
  | { readonly kind: 'autoscale'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'restart' }
  /** Null is the revision that ran before this one. */
  | { readonly kind: 'rollback'; readonly toRevision: number | null };

/** What may stand behind the wish, in any order. At most one of `forMs` and `untilMs` is given. */
export interface ChangeTails {
  /** How long it shall last, in milliseconds. */
  readonly forMs: number | null;
  /** Until when it shall last, in milliseconds since the epoch. */
  readonly untilMs: number | null;
  readonly reason: string | null;
  /** Cluster, account or Region, as it was written. */
  readonly where: string | null;
  readonly dryRun: boolean;
}

/** A command that changes a service. `name` is what `resolveService` reads. */
export interface ChangeRequest extends ChangeTails {
  readonly name: string;
  readonly wish: ChangeWish;
}

/** `prod until 18:00`: the pattern is `*`, `CLUSTER` or `CLUSTER/SERVICE`. */
export interface FreezeRequest extends ChangeTails {
  readonly pattern: string;
}

/** `prod`, behind unfreeze. */
export interface UnfreezeRequest {
  readonly pattern: string;
}

/** Behind `raised` and `history`: a service or nothing, perhaps with a place. */
export interface LookRequest {
  readonly name: string | null;
  readonly where: string | null;
}

/** Why a text is not in the grammar. Nothing is ever guessed from such a text. */
export interface TextProblem {
  /** 0-based, in characters of the text behind the command. */
  readonly position: number;
  /** What stands there; empty at the end of the text. */
  readonly found: string;
  /** Such as `a count`. */
  readonly expected: string;
  readonly example: string;
  /** All of it in whole sentences. */
  readonly sentence: string;
}

export type ParsedText<Request> =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problem: TextProblem };

const PERCENT = 100;

/**
 * The count that a wish comes to. Percent of a count that does not come out whole is rounded up, so that 50 % of 3 is 2 and
 * nothing but 0 % or 0 tasks leads to 0; taking away more than there is leads to 0.
 */
export const countFor = (wish: ScaleWish, current: number): number => {
  switch (wish.kind) {
    case 'absolute':
      return wish.count;
    case 'by':
      return Math.max(0, current + wish.delta);
    case 'times':
      return current * wish.factor;
    case 'percent':
      return Math.ceil((current * wish.percent) / PERCENT);
  }
};
