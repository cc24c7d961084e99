import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawings } from './all.ts';
import { type Drawing, svgOf } from './drawing.ts';

const SCALE = 2;

/** Width and height of a PNG in pixels: they stand at fixed places of its first chunk. Undefined when it is no PNG. */
const pngSize = (bytes: Buffer): readonly [width: number, height: number] | undefined =>
  bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG'
    ? undefined
    : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

const hasSize = (bytes: Buffer, { width, height }: Drawing): boolean => {
  const [pngWidth, pngHeight] = pngSize(bytes) ?? [];
  return pngWidth === width * SCALE && pngHeight === height * SCALE;
};

/** Writes the SVG and the PNG of every drawing into `folder`. */
export const writeDrawings = async (folder: string): Promise<void> => {
  // A renderer with native code, which checking does not need.
  const { rendererOf } = await import('./png.ts');
  for (const one of drawings) {
    const svg = svgOf(one);
    await writeFile(join(folder, `${one.id}.svg`), svg);
    await writeFile(join(folder, `${one.id}.png`), rendererOf(svg, SCALE).render().asPng());
  }
};

/** Files in `folder` that are not what would be written: an SVG by its text, a PNG by its size in pixels. */
export const staleDrawings = async (folder: string): Promise<readonly string[]> => {
  const stale: string[] = [];
  for (const one of drawings) {
    const [svg, png] = [join(folder, `${one.id}.svg`), join(folder, `${one.id}.png`)];
    if ((await readFile(svg, 'utf8').catch(() => '')) !== svgOf(one)) stale.push(svg);
    if (!hasSize(await readFile(png).catch(() => Buffer.alloc(0)), one)) stale.push(png);
  }
  return stale;
};
