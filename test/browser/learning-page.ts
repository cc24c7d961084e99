import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildPage } from './build-page.ts';
import { launchChromium } from './chromium.ts';
import { type LearningPage, openLearning } from './open-learning.ts';

/** For a suite: one page on which a whole suite learns. It fails at its end when the browser had to complain. */
export const learningPage = (): (() => LearningPage) => {
  jest.setTimeout(60_000);
  let pageDir = '';
  let browser: Browser | undefined;
  let open: LearningPage | undefined;
  beforeAll(async () => {
    pageDir = buildPage();
    browser = await launchChromium();
    open = await openLearning(browser, pageDir);
  });
  afterAll(async () => {
    await open?.stop();
    await browser?.close();
    rmSync(pageDir, { recursive: true, force: true });
    expect(open?.trouble).toEqual([]);
  });
  return () => {
    if (open === undefined) throw new Error('Chromium has not started.');
    return open;
  };
};
