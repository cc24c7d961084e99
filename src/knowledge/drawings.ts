import * as z from 'zod';
import type { Drawing } from '../model/drawing.ts';
import { readJson } from './front-matter.ts';
import { type Parsed, type Problem, parsed, type SourceFile } from './parsed.ts';

/** `drawings.json`: by concept id, what stands above the drawing and what a screen reader says instead of it. */
const drawingsFile = z.record(
  z.string(),
  z.strictObject({
    title: z.string().trim().min(3).max(100),
    alt: z
      .string()
      .trim()
      .min(40)
      .max(500)
      .regex(/\.$/, 'the text says what is seen in whole sentences'),
  }),
);

/** The drawings by concept id; none when there is no file. */
export const parseDrawings = (
  file: SourceFile | undefined,
): Parsed<ReadonlyMap<string, Drawing>> => {
  if (file === undefined) return parsed(new Map());
  const read = readJson(file, drawingsFile);
  if (!read.ok) return read;
  return parsed(
    new Map(
      Object.entries(read.value).map(([id, words]) => [
        id,
        { ...words, file: `drawings/${id}.png` },
      ]),
    ),
  );
};

/** Drawings that explain nothing, as no concept has their id. */
export const drawingProblems = (
  drawings: ReadonlyMap<string, Drawing>,
  conceptIds: readonly string[],
): readonly Problem[] =>
  [...drawings.keys()]
    .filter((id) => !conceptIds.includes(id))
    .map((id) => ({ file: 'drawings.json', message: `There is no concept "${id}" to draw.` }));
