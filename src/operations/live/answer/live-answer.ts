/** Where an answer comes from and how old it is: stands in every live answer. */
export interface About {
  /** Name of the account in stevedore.yml. */
  readonly account: string;
  /** 12 digits; null where no ARN told it. */
  readonly accountId: string | null;
  readonly region: string;
  readonly cluster: string | null;
  readonly service: string | null;
  /** When the oldest part of the answer was read, in milliseconds since the epoch. */
  readonly readAtMs: number;
  /** How old that part was when the answer was made. */
  readonly ageMs: number;
}

/** What AWS did not tell, why, and what to do about it. */
export interface Advice {
  /** Kind of the problem: `access-denied`, `throttled`, `service-missing`… */
  readonly code: string;
  readonly sentence: string;
  readonly todo: string;
  /** The statement of an IAM policy that would help, as JSON on one line; only where a missing Allow is the problem. */
  readonly policy?: string;
  /** Lines for stevedore.yml that would help; only where a missing policy is the problem. */
  readonly lines?: string;
}

/** A part that is missing from an answer. `sentence` names the part. */
export interface Gap extends Advice {
  /** `stopped tasks`, `CPU and memory`… */
  readonly part: string;
}

/** A true answer, perhaps with parts missing, or why there is none. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly advice: Advice };

/** What all answers have in common. */
export interface LiveAnswer {
  readonly about: About;
  readonly gaps: readonly Gap[];
}
