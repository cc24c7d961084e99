import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { drawings } from '../../src/docs/drawings/all.ts';
import { svgOf } from '../../src/docs/drawings/drawing.ts';
import { rendererOf } from '../../src/docs/drawings/png.ts';
import { staleDrawings, writeDrawings } from '../../src/docs/drawings/written.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { sourceFiles } from '../house/source-files.ts';

const knowledgeFolder = join(import.meta.dirname, '..', '..', 'knowledge');
const folder = join(knowledgeFolder, 'drawings');

const textsOf = (svg: string): readonly string[] => svg.match(/<text [^>]*>[^<]*<\/text>/g) ?? [];

/** Where a piece of a drawing is when it is drawn on its own. */
const placeOf = (svg: string, piece: string) => {
  const root = /<svg [^>]*>/.exec(svg)?.[0] ?? '';
  return rendererOf(`${root}${piece}</svg>`, 1).getBBox();
};

describe.each(drawings.map((drawing) => [drawing.id, drawing] as const))('%s', (_id, drawing) => {
  const svg = svgOf(drawing);

  test('is at most 900 × 520 pixels', () => {
    expect(drawing.width).toBeLessThanOrEqual(900);
    expect(drawing.height).toBeLessThanOrEqual(520);
  });

  test('has text of 15 pixels or more, all of it on the card', () => {
    const texts = textsOf(svg);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) {
      expect(Number(/font-size="([\d.]+)"/.exec(text)?.[1])).toBeGreaterThanOrEqual(15);
      const place = placeOf(svg, text);
      const { x = -1, y = -1, width = 0, height = 0 } = place ?? {};
      const inside =
        x >= 12 && y >= 8 && x + width <= drawing.width - 12 && y + height <= drawing.height - 8;
      expect({ text, inside }).toEqual({ text, inside: true });
    }
  });

  test('has few words', () => {
    const words = textsOf(svg).flatMap((text) => text.replace(/<[^>]*>/g, '').split(/\s+/));
    expect(words.length).toBeLessThanOrEqual(45);
  });

  test('draws all of itself on the card', () => {
    const { x = -1, y = -1, width = 0, height = 0 } = rendererOf(svg, 1).getBBox() ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(drawing.width);
    expect(y + height).toBeLessThanOrEqual(drawing.height);
  });
});

describe('the committed drawings', () => {
  test('are current', async () => {
    expect(await staleDrawings(folder)).toEqual([]);
  });

  test('are an SVG and a PNG each, and nothing else lies beside them', () => {
    const expected = drawings.flatMap(({ id }) => [`${id}.png`, `${id}.svg`]);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  test('have their words in the knowledge base, and no other drawing has', () => {
    const ids = drawings.map(({ id }) => id);
    expect([...loadKnowledge(knowledgeFolder).drawings.keys()].sort()).toEqual(ids.sort());
  });

  test('are written by short files', () => {
    const long = sourceFiles('src/docs/drawings').filter(
      ({ text }) => text.split('\n').length > 121,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('writing and checking', () => {
  let own = '';
  beforeEach(() => {
    own = mkdtempSync(join(tmpdir(), 'stevedore-drawings-'));
  });
  afterEach(() => rmSync(own, { recursive: true }));

  test('what was written is current; a changed SVG and a PNG of another size are not', async () => {
    expect(await staleDrawings(own)).toHaveLength(2 * drawings.length);
    await writeDrawings(own);
    expect(await staleDrawings(own)).toEqual([]);
    const [svg, png] = [join(own, 'bridge.svg'), join(own, 'host.png')];
    writeFileSync(svg, readFileSync(svg, 'utf8').replace('8080', '8081'));
    writeFileSync(png, readFileSync(join(own, 'awsvpc.png')));
    expect(await staleDrawings(own)).toEqual([svg, png]);
    writeFileSync(png, 'not a picture');
    expect(await staleDrawings(own)).toContain(png);
  });
});
