import { describe } from '@jest/globals';

/** Something that a suite needs and a plain machine may not have. */
export interface Need {
  readonly what: string;
  readonly howToGetIt: string;
  readonly found: boolean;
}

/**
 * A describe block that runs where `need` is met and waits where it is not; the end of `npm test` lists what waited.
 * In CI nothing waits: there the suite fails with the same sentence.
 */
export const describeWhere = (need: Need, title: string, suite: () => void): void => {
  const { what, howToGetIt, found } = need;
  if (found) {
    describe(title, suite);
    return;
  }
  const wait = `waits for ${what} (${howToGetIt})`;
  if ((process.env['CI'] ?? '') !== '') throw new Error(`In CI nothing may wait: ${title} ${wait}`);
  describe.skip(wait, () => {
    describe(title, suite);
  });
};
