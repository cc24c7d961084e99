/** Something read from AWS, and when. A cached answer keeps the time at which it was really read. */
export interface Reading<Value> {
  readonly value: Value;
  /** Milliseconds since the epoch. */
  readonly readAtMs: number;
  /** ARNs that AWS listed and then did not describe: gone a moment ago, or not answered. Absent where there are none. */
  readonly missing?: readonly string[];
  /** How many there were when reading was ended although AWS has more. Absent where all was read. */
  readonly endedAfter?: number;
}
