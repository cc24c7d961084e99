import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { packageRoot } from '../package-root.ts';

/** The version of this package. */
export const version = (): string => {
  const text = readFileSync(join(packageRoot(import.meta.dirname), 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};
