import { expect, test } from '@jest/globals';
import { describeWhere } from '../waits-for.ts';
import { seriousViolations } from './axe.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage, type Visit } from './page-stage.ts';

const states: { readonly [name: string]: (visit: Visit) => Promise<void> } = {
  'a channel with every block': async ({ page, send }) => {
    await send('Hello <https://example.com|there>');
    await send('/ecs blocks');
    await page.getByRole('figure', { name: 'Cost' }).waitFor();
  },
  'an open modal': async ({ page, send }) => {
    await send('/ecs form');
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Please complete this required field.').waitFor();
  },
  'the Home of the app': async ({ page }) => {
    await page.getByRole('button', { name: 'App', exact: true }).click();
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
  },
  'a thread': async ({ page, send }) => {
    await send('@Stevedore are you there?');
    await page.getByRole('button', { name: /^1 reply/ }).click();
    await page.getByRole('complementary', { name: 'Thread' }).getByText('Here I am').waitFor();
  },
  'the completion list': async ({ page, composer }) => {
    await composer.fill('/ecs f');
    await page.getByRole('option').first().waitFor();
  },
};

describeWhere(chromiumOnThisMachine, 'accessibility of the page', () => {
  const visit = browserStage();

  for (const colorScheme of ['light', 'dark'] as const)
    for (const [name, arrive] of Object.entries(states))
      test(`axe finds nothing serious in ${name}, ${colorScheme}`, async () => {
        const there = await visit({ colorScheme });
        await arrive(there);
        expect(await seriousViolations(there.page)).toEqual([]);
      });

  test('the theme follows the system until somebody chooses, and the choice stays', async () => {
    const { page } = await visit({ colorScheme: 'dark' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'Light' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.reload();
    await page.getByRole('main').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  test('all of it works from the keyboard', async () => {
    const { page, composer } = await visit();
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('/ecs fo');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Check task definition' }).waitFor();
    await page.locator('dialog textarea:focus').waitFor();
    await page.keyboard.type('{}');
    for (const key of ['Tab', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    const target = page.getByRole('combobox', { name: 'Target' });
    expect(await target.inputValue()).toBe('EC2');
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.getByText('Checked for ec2: {}').waitFor();
    await page.locator('.composer textarea:focus').waitFor();
    await composer.fill('/ecs hello Bo');
    await page.keyboard.press('Enter');
    const again = page.getByRole('button', { name: 'Say it again' });
    await again.waitFor();
    for (const key of ['Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Say it again' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Hello again, Bo').waitFor();
  });
});
