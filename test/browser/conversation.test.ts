import { expect, test } from '@jest/globals';
import { describeWhere } from '../waits-for.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage } from './page-stage.ts';

describeWhere(chromiumOnThisMachine, 'a conversation on the page', () => {
  const visit = browserStage();

  test('a command is completed, sent, and answered to its writer only', async () => {
    const { page, composer } = await visit();
    await composer.fill('/ecs he');
    await page.getByRole('option', { name: /hello NAME/ }).waitFor();
    await composer.press('Tab');
    expect(await composer.inputValue()).toBe('/ecs hello ');
    await composer.pressSequentially('Ana');
    await composer.press('Enter');
    const answer = page.getByRole('article', { name: /^Stevedore/ });
    await answer.getByText('Hello Ana').waitFor();
    expect(await answer.getByText('Only visible to you').count()).toBe(1);
    expect(await answer.getByText('APP', { exact: true }).count()).toBe(1);
    expect(await composer.inputValue()).toBe('');

    await page.getByRole('button', { name: 'You are: Ana Ruiz' }).click();
    await page.getByRole('menuitemradio', { name: /Ben Okafor/ }).click();
    await page.getByRole('button', { name: 'You are: Ben Okafor' }).waitFor();
    expect(await page.getByText('Hello Ana').count()).toBe(0);
  });

  test('Enter takes the line that is pointed at, Escape closes the list, Enter then sends', async () => {
    const { page, composer } = await visit();
    await composer.fill('/ecs ');
    await composer.press('ArrowDown');
    await composer.press('ArrowDown');
    await composer.press('Enter');
    expect(await composer.inputValue()).toBe('/ecs form ');
    await composer.fill('/ecs hel');
    await page.getByRole('listbox', { name: 'Completions' }).waitFor();
    await composer.press('Escape');
    await page.getByRole('listbox', { name: 'Completions' }).waitFor({ state: 'detached' });
    await composer.press('Enter');
    await page.getByText('Hello you').waitFor();
  });

  test('an empty channel offers three commands, and a click puts one into the composer', async () => {
    const { page, composer } = await visit();
    await page.getByText('Commands to try first:').waitFor();
    await page.getByRole('button', { name: /ecs hello name/ }).click();
    expect(await composer.inputValue()).toBe('/ecs hello name');
    await composer.press('Enter');
    await page.getByRole('article').getByText('Hello name').waitFor();
    expect(await page.getByText('Commands to try first:').count()).toBe(0);
  });

  test('a button tells the bot once, after its confirmation where it has one', async () => {
    const { page, send, workspace } = await visit();
    await send('/ecs hello Chi');
    await page.getByRole('button', { name: 'Say it again' }).click();
    await page.getByText('Hello again, Chi').waitFor();
    const stop = page.getByRole('button', { name: 'Stop it' });
    await stop.click();
    const question = page.getByRole('alertdialog', { name: 'Stop greeting?' });
    await question.getByRole('button', { name: 'Keep' }).click();
    await question.waitFor({ state: 'detached' });
    await stop.click();
    await question.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped.').waitFor();
    expect(workspace.state().messages.map(({ text }) => text)).toEqual([
      'Hello Chi',
      'Hello again, Chi',
      'Stopped.',
    ]);
  });

  test('a thread is opened, answered by the bot, and counted in the channel', async () => {
    const { page, send } = await visit();
    await send('Who is on call?');
    const message = page.getByRole('article', { name: /^Ana Ruiz/ });
    await message.hover();
    await message.getByRole('button', { name: 'Reply in thread' }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    const reply = thread.getByRole('textbox', { name: 'Reply…' });
    await reply.fill('@Stevedore do you know?');
    await reply.press('Enter');
    await thread.getByText('Here I am').waitFor();
    await page.getByRole('button', { name: /^2 replies/ }).waitFor();
    await reply.fill('/ecs hello');
    await reply.press('Enter');
    await thread.getByText('/ecs is not supported in threads.').waitFor();
    await thread.getByRole('button', { name: 'Close thread' }).click();
    await thread.waitFor({ state: 'detached' });
  });

  test('several lines stay several lines, and a file goes with its message', async () => {
    const { page, composer } = await visit();
    await composer.pressSequentially('first');
    await composer.press('Shift+Enter');
    await composer.pressSequentially('second');
    expect(await composer.inputValue()).toBe('first\nsecond');
    await page.locator('.composer input[type=file]').setInputFiles({
      name: 'task.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    await page.getByRole('button', { name: 'Remove task.json' }).waitFor();
    await composer.press('Enter');
    const message = page.getByRole('article', { name: /^Ana Ruiz/ });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      message.getByRole('link', { name: 'Download task.json' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('task.json');
  });

  test('direct messages and the Home of the app stand in two tabs', async () => {
    const { page } = await visit({ place: 'ben/app/home' });
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
    await page.getByRole('tab', { name: 'Messages' }).click();
    const composer = page.getByRole('textbox', { name: 'Message Stevedore' });
    await composer.fill('what is a task?');
    await composer.press('Enter');
    await page.getByText('You wrote: what is a task?').waitFor();
    await page.getByRole('tab', { name: 'Messages' }).press('ArrowLeft');
    await page.getByRole('heading', { name: 'Good morning' }).waitFor();
  });
});
