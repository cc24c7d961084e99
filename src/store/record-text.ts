import * as z from 'zod';
import { announcementSchema } from '../model/change/announcement.ts';
import { auditEventSchema } from '../model/change/audit.ts';
import { freezeSchema } from '../model/change/freeze.ts';
import { proposalSchema } from '../model/change/proposal.ts';
import { learnerSchema } from '../model/onboarding/learner.ts';
import { sandboxEntrySchema } from '../model/onboarding/sandbox-entry.ts';
import { StoreError } from './store-error.ts';

/** How one kind of record becomes text in a column, and is read from it again. */
export interface RecordText<Value> {
  /** @throws {StoreError} for a value that could not be read again. */
  write(name: string, value: Value): string;
  /** @throws {StoreError} naming the record, when the text is not of this kind. */
  read(name: string, text: string): Value;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const recordText = <Value>(kind: string, schema: z.ZodType<Value>): RecordText<Value> => ({
  write(name, value) {
    const { success, data, error } = schema.safeParse(value);
    if (success) return JSON.stringify(data);
    throw new StoreError(
      `${kind} ${name} was not stored, because it could not be read again: ${z.prettifyError(error)}`,
    );
  },
  read(name, text) {
    const { success, data, error } = schema.safeParse(parsed(text));
    if (success) return data;
    throw new StoreError(
      `${kind} ${name} in the database cannot be read: ${z.prettifyError(error)}\nIt was changed by hand, or written by another version of Stevedore. Start that version, or restore the database from a backup.`,
    );
  },
});

export const proposalText = recordText('Proposal', proposalSchema);
export const freezeText = recordText('Freeze', freezeSchema);
export const announcementText = recordText('Announcement', announcementSchema);
export const auditEventText = recordText('Audit event', auditEventSchema);
export const learnerText = recordText('Learner', learnerSchema);
export const sandboxEntryText = recordText('Entry of a sandbox', sandboxEntrySchema);
