import type * as z from 'zod';

/** What running a command can do: nothing outside the process, read AWS, or change AWS. */
type Effect = 'none' | 'read' | 'write';

/**
 * A command as data. Help, the manifest's hint, the CLI, the page's completion and the docs derive from it.
 * `parse` turns the text behind the command's name into its typed input; its issues are shown to the user.
 */
export interface CommandSpec<Input = unknown> {
  readonly name: string;
  /** What follows the name, in the notation of usage lines: `WORDS…`, `[JSON]`. */
  readonly usage: string;
  /** One sentence in the imperative. */
  readonly summary: string;
  /** Whole texts behind `/ecs` that a newcomer can try. */
  readonly examples: readonly string[];
  readonly effect: Effect;
  readonly input: z.ZodType<Input, string>;
}
