import type { Problem } from './parsed.ts';

/** Raised for a knowledge base that cannot be used; its message lists every problem by its file. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], message: string) {
    super(message);
    this.problems = problems;
  }
}

/** One error that lists every problem by its file. */
export const complaint = (problems: readonly Problem[]): KnowledgeError => {
  const byFile = new Map<string, string[]>();
  for (const { file, message } of problems) {
    byFile.set(file, [...(byFile.get(file) ?? []), message]);
  }
  const files = [...byFile].map(
    ([file, messages]) => `${file}\n${messages.join('\n').replace(/^/gm, '  ')}`,
  );
  return new KnowledgeError(
    problems,
    `The knowledge base is not valid (files to correct: ${byFile.size}).\n\n${files.join('\n\n')}`,
  );
};
