import { expect, test } from '@jest/globals';
import { describeWhere } from '../waits-for.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage } from './page-stage.ts';

describeWhere(chromiumOnThisMachine, 'blocks on the page', () => {
  const visit = browserStage();

  test('every type is drawn, and no text becomes markup', async () => {
    const { page, send } = await visit();
    await send('/ecs blocks');
    const message = page.getByRole('article', { name: /^Stevedore/ });
    await message.getByRole('heading', { name: /All blocks/ }).waitFor();
    expect(await message.locator('.unreadable').count()).toBe(0);
    expect(await message.getByText('<img src=x onerror=alert(1)>').count()).toBe(1);
    expect(await message.getByText('<b>raw</b>').count()).toBe(1);
    expect(await message.locator('img, script, b').count()).toBe(0);
    expect(await message.getByRole('link').count()).toBe(1);
    const link = message.getByRole('link', { name: 'a link' });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await message.getByText('@Ana Ruiz').count()).toBe(1);
    expect(await message.getByRole('listitem').filter({ hasText: 'first point' }).count()).toBe(1);
    expect(await message.getByRole('note').textContent()).toContain('It registers, then fails.');
  });

  test('a message that is higher than the list is shown from its beginning', async () => {
    const { page, send } = await visit();
    await send('/ecs blocks');
    const title = page.getByRole('heading', { name: /All blocks/ });
    await title.waitFor();
    const message = page.getByRole('article', { name: /^Stevedore/ });
    const [list, whole, head] = await Promise.all(
      [page.locator('.message-list'), message, title].map((one) => one.boundingBox()),
    );
    expect(whole?.height).toBeGreaterThan(list?.height ?? 0);
    expect(head?.y).toBeGreaterThan(list?.y ?? 0);
    expect(await page.getByRole('button', { name: 'Latest messages' }).count()).toBe(0);
    await send('Seen');
    await page.getByText('Seen', { exact: true }).waitFor();
    const seen = await page.getByText('Seen', { exact: true }).boundingBox();
    expect(seen?.y).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0));
  });

  test('a data table turns its pages and sorts numbers as numbers', async () => {
    const { page, send } = await visit();
    await send('/ecs blocks');
    const table = page.getByRole('table', { name: 'Instances' });
    const firstRow = table.getByRole('rowheader').first();
    expect(await firstRow.textContent()).toBe('i-b');
    await table.getByRole('button', { name: 'Free' }).click();
    expect(await firstRow.textContent()).toBe('i-c');
    await table.getByRole('button', { name: 'Free' }).click();
    expect(await firstRow.textContent()).toBe('i-a');
    await page.getByRole('button', { name: 'Next page' }).click();
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['i-c']);
  });

  test('a chart says what it draws, and can be read as a table', async () => {
    const { page, send } = await visit();
    await send('/ecs blocks');
    const chart = page.getByRole('figure', { name: 'CPU' });
    await chart.getByRole('img', { name: 'CPU: line chart of orders' }).waitFor();
    const table = chart.getByRole('table', { name: 'CPU' });
    expect(await table.getByRole('row').allTextContents()).toEqual([
      'Timeorders',
      '09:0030',
      '10:0060',
      '11:0045',
    ]);
    await chart.getByRole('button', { name: 'Show as a table' }).click();
    await chart.getByRole('img').waitFor({ state: 'detached' });
    const pie = page.getByRole('figure', { name: 'Cost' }).getByRole('table');
    expect(await pie.getByRole('row').allTextContents()).toContain('orders375 %');
  });
});
