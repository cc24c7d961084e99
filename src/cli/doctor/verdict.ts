/** What `stevedore doctor` found out about one thing. */
export interface Verdict {
  readonly about: string;
  /** `unknown`: it could not be tried. */
  readonly state: 'fine' | 'warning' | 'wrong' | 'unknown';
  readonly says: string;
  /** What to do now; absent where nothing is to do. */
  readonly todo?: string;
}
