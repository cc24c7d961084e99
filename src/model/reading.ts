/** Something read from AWS, and when. A cached answer keeps the time at which it was really read. */
export interface Reading<Value> {
  readonly value: Value;
  /** Milliseconds since the epoch. */
  readonly readAtMs: number;
}
