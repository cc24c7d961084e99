import * as z from 'zod';
import { httpsAddress } from '../../model/https-address.ts';
import { servicePattern } from '../../model/service-names.ts';
import type { Runbook } from '../../model/team-notes.ts';
import { bodyProblems, RUNBOOK_ROOM } from '../body.ts';
import { readFrontMatter } from '../front-matter.ts';
import { failed, type Parsed, parsed, type SourceFile } from '../parsed.ts';
import { kebabId, name, sentence } from '../schema.ts';
import { readYaml } from './read-yaml.ts';

/** A runbook with the file it stands in. */
export interface RunbookSource extends Runbook {
  readonly file: string;
}

/**
 * Front matter of `runbooks/<id>.md`: when to reach for it. One that names failures and no services is for every service that
 * fails like this.
 */
const runbookHead = z
  .strictObject({
    id: kebabId,
    title: name,
    summary: sentence(260),
    services: z.array(servicePattern).min(1, 'names no service').max(100).optional(),
    failures: z.array(kebabId).max(100).default([]),
    docs: httpsAddress.optional(),
  })
  .refine(({ services, failures }) => services !== undefined || failures.length > 0, {
    path: ['services'],
    error: 'say what it is for: services, failures or both',
  });

/** Reads one `runbooks/<id>.md`: front matter by the schema, body by the Markdown subset with room for more steps. */
export const parseRunbook = (file: SourceFile): Parsed<RunbookSource> => {
  const read = readFrontMatter(file, runbookHead, readYaml);
  if (!read.ok) return read;
  const { head, body } = read.value;
  const problems = bodyProblems(body, RUNBOOK_ROOM);
  if (problems.length > 0) return failed(file.name, ...problems);
  const { services = ['*'], docs = null } = head;
  return parsed({ ...head, services, docs, body, file: file.name });
};
