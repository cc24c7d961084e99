import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../../../src/knowledge/parsed.ts';

const README = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

/** The files of the folder `our-ecs` as the README shows them, named from the folder on. */
export const readmeFolder: readonly SourceFile[] = [
  ...README.matchAll(/^`our-ecs\/([^`]+)`:[^`]*(?:`[^`\n]+`[^`]*)*?\n\n```\w+\n([\s\S]*?)\n```$/gm),
].map(([, name = '', text = '']) => ({ name, text: `${text}\n` }));
