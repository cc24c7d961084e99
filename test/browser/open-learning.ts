import type { Browser } from 'playwright-core';
import { type LearningStage, startLearning } from '../onboarding/learning-stage.ts';
import { type Learner, learnerAt } from './learner.ts';
import { listenForTrouble } from './listen-for-trouble.ts';

/** A bot that teaches, and the page that somebody learns on. */
export interface LearningPage {
  readonly stage: LearningStage;
  readonly learner: Learner;
  /** Goes to a place of the page, such as `ana/ops` or `ben/app/home`. */
  readonly go: (place: string) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What the browser complained about so far. */
  readonly trouble: readonly string[];
}

/** What is seen of the page: pixels of CSS, and how many of the screen are one of them. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Opens the page of `pageDir`, or else the one that `npm run build` made, on a bot that teaches. */
export const openLearning = async (
  browser: Browser,
  pageDir?: string,
  { width, height, scale }: Look = { width: 1280, height: 900, scale: 1 },
): Promise<LearningPage> => {
  const stage = await startLearning({}, pageDir);
  const context = await browser.newContext({
    colorScheme: 'light',
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const trouble = listenForTrouble(page);
  const address = stage.bot.workspace.pageUrl;
  const go = async (place: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(`${address}#${place}`);
    await page.getByRole('main').waitFor();
  };
  return {
    stage,
    learner: learnerAt(page),
    go,
    trouble,
    async stop() {
      await context.close();
      await stage.stop();
    },
  };
};
