import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { drawingBlock } from '../../handlers/blocks/drawing.ts';
import { describeWhere } from '../waits-for.ts';
import { chromiumOnThisMachine } from './chromium.ts';
import { browserStage } from './page-stage.ts';

const PNG = readFileSync(
  join(import.meta.dirname, '..', '..', 'knowledge', 'drawings', 'bridge.png'),
);
const DRAWING = { title: 'Bridge', alt: 'A bridge in a box.', file: 'drawings/bridge.png' };

describeWhere(chromiumOnThisMachine, 'an image of a Slack file on the page', () => {
  const visit = browserStage();

  test('is visible with its text, and opens in full size', async () => {
    const { page, stage } = await visit();
    const { client } = stage.app;
    const { files } = await client.filesUploadV2({ filename: 'bridge.png', file: PNG });
    const block = drawingBlock(DRAWING, files[0]?.files?.[0]?.id ?? '');
    await client.chat.postMessage({ channel: 'COPS00001', text: 'Bridge', blocks: [block] });
    const image = page.getByRole('img', { name: DRAWING.alt });
    await image.waitFor();
    expect(await page.getByText('Bridge', { exact: true }).count()).toBeGreaterThan(0);
    await page.waitForFunction("document.querySelector('.block-image img')?.complete");
    const drawn = await image.boundingBox();
    expect(drawn?.width).toBeGreaterThan(300);
    expect(drawn?.width).toBeLessThanOrEqual(480);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), image.click()]);
    await opened.waitForLoadState();
    const natural = await opened.evaluate("document.querySelector('img').naturalWidth");
    expect(natural).toBe(1120);
  });
});
