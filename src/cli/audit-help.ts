import type { CliCommand } from './help.ts';

const DETAILS = `
The audit record holds who proposed, confirmed, approved and sent what, what was refused, and how it ended. Each line
has a hash over itself and the line before, so that no line can be changed, moved or taken out without a trace.

  audit export         print it, one JSON document a line: seq, hash, previousHash, event
  audit verify         read it from the first line on, and say which line is missing or changed, if one is
  audit verify FILE    the same of an exported file; - is standard input

  --head SEQ:HASH      a head that was noted earlier: it must still be in the record. Without one, nobody can tell
                       whether the end of a file was cut off, or all of it written anew.
  --format text|json   how verify answers (text)

It reads the database that Stevedore works with: DATABASE_URL, else the folder STEVEDORE_DATA, else ./stevedore-data.
Exit status of verify: 0 whole, 1 not whole, 2 could not be read.

Examples:
  stevedore audit export > audit.ndjson
  stevedore audit verify
  stevedore audit verify audit.ndjson --head 12:5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
`;

/** `stevedore audit`, as help shows it. */
export const AUDIT_COMMAND: CliCommand = {
  usage: 'audit export   |   audit verify [FILE | -] [--head SEQ:HASH] [--format text|json]',
  summary: 'Print the audit record of changes, or prove that nothing in it was cut or changed.',
  details: DETAILS,
  load: async () => (await import('./audit-command.ts')).auditCommand,
};
