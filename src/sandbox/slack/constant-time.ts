import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares two secrets in a time that says nothing about where they differ, nor how long they are. */
export const constantTimeEqual = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));
