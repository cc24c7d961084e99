import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestBot } from '../test-bot.ts';
import { launchChromium } from './chromium.ts';

/** Takes the README's picture: somebody checks a definition that was copied out of the console. */
const ROOT = join(import.meta.dirname, '..', '..');
const definition = readFileSync(
  join(ROOT, 'test', 'rules', 'fixtures', 'console-copy.txt'),
  'utf8',
);

const bot = await startTestBot();
const browser = await launchChromium();
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(bot.workspace.pageUrl);
  const composer = page.getByRole('textbox', { name: 'Message #ops' });
  await composer.fill('/ecs check');
  await composer.press('Enter');
  await page.getByRole('textbox', { name: 'Task definition (optional)' }).fill(definition);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('button', { name: 'Share to channel' }).waitFor();
  await page.getByText('creates its log group').scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(ROOT, 'docs', 'page.png') });
} finally {
  await browser.close();
  await bot.stop();
}
