import { FileProblem } from '../src/model/file-problem.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import type { SlackFile } from '../src/ports.ts';
import { nameOf } from './deliver.ts';
import type { Desk } from './desk.ts';

/** Files as texts under their names, or a sentence on the first that could not be read. */
export type FileTexts =
  | { readonly ok: true; readonly texts: readonly NamedText[] }
  | { readonly ok: false; readonly problem: string };

/** Reads shared files, one after the other. */
export const readFiles = async (files: readonly SlackFile[], desk: Desk): Promise<FileTexts> => {
  const texts: NamedText[] = [];
  for (const file of files) {
    try {
      texts.push({ name: file.name, text: await desk.readFile(file) });
    } catch (error) {
      if (error instanceof FileProblem) return { ok: false, problem: error.message };
      desk.log.warn({ problem: nameOf(error) }, 'a shared file could not be read');
      return {
        ok: false,
        problem: `I could not fetch "${file.name}" from Slack. Try again, or paste its content.`,
      };
    }
  }
  return { ok: true, texts };
};
