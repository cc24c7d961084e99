import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { LocalWorkspace } from '../../src/sandbox/slack/local-workspace.ts';
import { buildPage } from './build-page.ts';
import { launchChromium } from './chromium.ts';
import { listenForTrouble } from './listen-for-trouble.ts';
import { type SampleStage, startSampleStage } from './sample-stage.ts';

/** A page with somebody in front of it. */
export interface Visit {
  readonly page: Page;
  readonly workspace: LocalWorkspace;
  readonly stage: SampleStage;
  readonly composer: Locator;
  /** Types into the composer and sends. */
  readonly send: (text: string) => Promise<void>;
}

export interface VisitOptions {
  /** What stands behind `#`, such as `ana/ops` or `ben/app/home`. */
  readonly place?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * For a suite in the browser: builds the page once, and gives each test a workspace with the sample app and a page in it.
 * A test fails when the browser had to complain.
 */
export const browserStage = (): ((options?: VisitOptions) => Promise<Visit>) => {
  jest.setTimeout(60_000);
  let pageDir = '';
  let browser: Browser | undefined;
  const open: { stage: SampleStage; context: BrowserContext; trouble: string[] }[] = [];

  beforeAll(async () => {
    pageDir = buildPage();
    browser = await launchChromium();
  });

  afterEach(async () => {
    for (const { stage, context, trouble } of open.splice(0)) {
      await context.close();
      await stage.stop();
      expect(trouble).toEqual([]);
    }
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(pageDir, { recursive: true, force: true });
  });

  return async ({ place = 'ana/ops', colorScheme = 'light' } = {}) => {
    if (!browser) throw new Error('Chromium has not started.');
    const stage = await startSampleStage(pageDir);
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    open.push({ stage, context, trouble: listenForTrouble(page) });
    await page.goto(`${stage.workspace.pageUrl}#${place}`);
    await page.getByRole('main').waitFor();
    const composer = page.getByRole('textbox', { name: /^Message / });
    return {
      page,
      stage,
      workspace: stage.workspace,
      composer,
      send: async (text) => {
        await composer.fill(text);
        await page.getByRole('button', { name: 'Send' }).first().click();
      },
    };
  };
};
