import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeWhere } from '../waits-for.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage } from './page-stage.ts';

const openForm = async (page: Page) => {
  const form = page.getByRole('dialog', { name: 'Check task definition' });
  await form.waitFor();
  return form;
};

describeWhere(chromiumOnThisMachine, 'a modal on the page', () => {
  const visit = browserStage();

  test('shows what Slack misses, then what the bot misses, and closes once it is right', async () => {
    const { page, send } = await visit();
    await send('/ecs form');
    const form = await openForm(page);
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Please complete this required field.').waitFor();

    const target = form.getByRole('combobox', { name: 'Target' });
    await target.fill('ec');
    await target.press('Enter');
    expect(await target.inputValue()).toBe('EC2');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByText('Paste a task definition, or choose a file.').waitFor();
    const json = form.getByRole('textbox', { name: /^Task definition/ });
    expect(await json.getAttribute('aria-invalid')).toBe('true');

    await json.fill('{"family":\n"web"}');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByText('Checked for ec2: {"family":').waitFor();
  });

  test('takes a file that is chosen, refuses another kind, and hands the bot the file', async () => {
    const { page, send } = await visit();
    await send('/ecs form');
    const form = await openForm(page);
    const file = form.locator('input[type=file]');
    await file.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await form.getByText('a.png is not one of: json.').waitFor();
    await file.setInputFiles({
      name: 'orders.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"family":"orders"}'),
    });
    await form.getByRole('button', { name: 'Remove orders.json' }).waitFor();
    await form.getByRole('combobox', { name: 'Target' }).click();
    await page.getByRole('option', { name: 'FARGATE' }).click();
    await form.getByRole('button', { name: 'Check' }).click();
    await page.getByText('Checked for fargate: orders.json').waitFor();
  });

  test('takes a file that is dropped', async () => {
    const { page, send } = await visit();
    await send('/ecs form');
    const form = await openForm(page);
    const dataTransfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File(['{}'], 'dropped.json', { type: 'application/json' }));
      return data;
    })()`);
    await form.locator('.drop-zone').dispatchEvent('drop', { dataTransfer });
    await form.getByText('dropped.json').waitFor();
  });

  test('keeps what was entered while another view lies on top', async () => {
    const { page, send } = await visit();
    await send('/ecs form');
    const form = await openForm(page);
    await form.getByRole('textbox', { name: /^Task definition/ }).fill('{}');
    await form.getByRole('button', { name: 'What is a target?' }).click();
    const targets = page.getByRole('dialog', { name: 'Targets' });
    await targets.getByText('Where the task runs.').waitFor();
    await targets.getByRole('button', { name: 'Back', exact: true }).click();
    await openForm(page);
    const json = form.getByRole('textbox', { name: /^Task definition/ });
    expect(await json.inputValue()).toBe('{}');
  });

  test('Escape closes the open list first, then the modal, and the focus returns', async () => {
    const { page, send, composer } = await visit();
    await composer.focus();
    await send('/ecs form');
    const form = await openForm(page);
    await form.getByRole('combobox', { name: 'Target' }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await form.count()).toBe(1);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.locator('.composer :focus').waitFor();
  });

  test('opens from the shortcut of a message', async () => {
    const { page, send } = await visit();
    await send('{"family":"web"}');
    const message = page.getByRole('article', { name: /^Ana Ruiz/ });
    await message.hover();
    await message.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /^Check task definition/ }).click();
    await openForm(page);
  });

  test('holds a paste of half a million characters', async () => {
    const { page, send } = await visit();
    await send('/ecs form');
    const form = await openForm(page);
    const json = form.getByRole('textbox', { name: /^Task definition/ });
    await json.fill(`[${'1,'.repeat(250_000)}1]`);
    await form.getByRole('combobox', { name: 'Target' }).fill('ext');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.waitFor({ state: 'detached' });
  });
});
