/** A drawing that explains a concept. */
export interface Drawing {
  readonly title: string;
  /** What is seen, for those who do not see it. */
  readonly alt: string;
  /** The PNG, as a path below the knowledge directory. */
  readonly file: string;
}
