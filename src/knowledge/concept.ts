import { bodyProblems } from './body.ts';
import { type ReadYaml, readFrontMatter } from './front-matter.ts';
import { failed, type Parsed, parsed, type SourceFile } from './parsed.ts';
import { type ConceptHead, conceptHead } from './schema.ts';

/** One concept as its file states it, before relations are derived. */
export interface ConceptSource extends ConceptHead {
  readonly file: string;
  readonly body: string;
}

/** Reads one `concepts/<id>.md`: front matter by the schema, body by the Markdown subset. */
export const parseConcept = (file: SourceFile, readYaml?: ReadYaml): Parsed<ConceptSource> => {
  const read = readFrontMatter(file, conceptHead, readYaml);
  if (!read.ok) return read;
  const { head, body } = read.value;
  const problems = bodyProblems(body);
  if (problems.length > 0) return failed(file.name, ...problems);
  return parsed({ ...head, body, file: file.name });
};
