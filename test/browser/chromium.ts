import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import type { Need } from '../waits-for.ts';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** What suites in a real browser wait for. `npm test` says so where it is missing; in CI they fail instead. */
export const chromiumOnThisMachine: Need = {
  what: 'Chromium',
  howToGetIt: 'apt-get install chromium, or set CHROMIUM_PATH',
  found: existsSync(executablePath),
};

/** Starts Chromium with a new, empty profile and without anything that calls home. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
