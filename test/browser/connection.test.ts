import { expect, test } from '@jest/globals';
import { describeWhere } from '../waits-for.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage } from './page-stage.ts';

describeWhere(chromiumOnThisMachine, 'the connection of the page', () => {
  const visit = browserStage();

  test('what others write appears by itself, and counts as unread elsewhere', async () => {
    const { page, workspace } = await visit();
    await workspace.control.message({ user: 'ben', channel: 'ops', text: 'Deploying now' });
    await page.getByRole('log').getByText('Deploying now').waitFor();
    await workspace.control.message({ user: 'chi', channel: 'dev', text: 'Tests are green' });
    await page.getByRole('button', { name: 'dev 1 new' }).click();
    await page.getByRole('log').getByText('Tests are green').waitFor();
    await page.getByRole('button', { name: 'dev', exact: true }).waitFor();
  });

  test('a bot that has gone is named, and so are faults, which can be cleared', async () => {
    const { page, stage, workspace } = await visit();
    await workspace.control.fault({ kind: 'server_error' });
    await page.getByText('Faults are switched on: server error.').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('Faults are switched on').waitFor({ state: 'detached' });
    await stage.app.stop();
    await page.getByText('Stevedore is not connected.').waitFor();
  });

  test('a workspace that has gone is named', async () => {
    const { page, stage } = await visit();
    await stage.stop();
    await page.getByText('The connection to the local workspace is lost.').waitFor();
    await page.getByRole('textbox', { name: 'Message #ops' }).fill('hello?');
    await page.keyboard.press('Enter');
    await page.getByText('The local workspace does not answer.').waitFor();
    const kept = await page.getByRole('textbox', { name: 'Message #ops' }).inputValue();
    expect(kept).toBe('hello?');
  });

  test('a page of an earlier start says where the new one is', async () => {
    const { page, workspace } = await visit();
    const { origin } = new URL(workspace.pageUrl);
    await page.evaluate('sessionStorage.clear()');
    const answer = await page.goto(`${origin}/?token=old`);
    expect(answer?.status()).toBe(403);
  });
});
