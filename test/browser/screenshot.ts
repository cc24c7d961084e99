import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestBot } from '../test-bot.ts';
import { launchChromium } from './chromium.ts';
import { takeLearningPictures } from './learning-pictures.ts';
import { openLearning } from './open-learning.ts';

/** Takes the pictures of the docs: a check of a definition that AWS refuses, and the lessons. */
const ROOT = join(import.meta.dirname, '..', '..');
const pictureAt = (name: string): string => join(ROOT, 'docs', `${name}.png`);
const LOOK = { width: 1120, height: 800, scale: 1 };

const definition = `{
  "family": "shop",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "4096",
  "containerDefinitions": [
    {
      "name": "web",
      "image": "111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop:1.4.2",
      "essential": true,
      "portMappings": [{ "containerPort": 8080, "hostPort": 80 }]
    }
  ]
}`;

const takeCheck = async (browser: Browser): Promise<void> => {
  const bot = await startTestBot();
  const page = await browser.newPage({
    viewport: { width: LOOK.width, height: LOOK.height },
    deviceScaleFactor: LOOK.scale,
    colorScheme: 'light',
  });
  await page.goto(bot.workspace.pageUrl);
  const composer = page.getByRole('textbox', { name: 'Message #ops' });
  await composer.fill('/ecs check');
  await composer.press('Enter');
  await page.getByRole('textbox', { name: 'Task definition (optional)' }).fill(definition);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Share to channel' }).waitFor();
  await page.screenshot({ path: pictureAt('page') });
  await page.close();
  await bot.stop();
};

const takeLessons = async (browser: Browser): Promise<void> => {
  const place = await openLearning(browser, undefined, LOOK);
  await takeLearningPictures(place, async (name) => {
    await place.learner.page.mouse.move(0, 0);
    await place.learner.page.screenshot({ path: pictureAt(name), animations: 'disabled' });
  });
  await place.stop();
};

const browser = await launchChromium();
try {
  await takeCheck(browser);
  await takeLessons(browser);
} finally {
  await browser.close();
}
