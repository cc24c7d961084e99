import { hasPlaceholder } from '../model/placeholder.ts';
import type { ContainerDefinition, TaskDefinition } from '../model/task-definition.ts';

const VARIABLE = /^(?:[^\s$]*[=:])?(\$[A-Z][A-Z0-9_]*)$/;
const SCRIPT = /\.(?:sh|bash)$/;
const SHELL =
  /(?:^|[\\/])(?:(?:ba|da|z|k|c|a)?sh|busybox|envsubst|cmd|powershell|pwsh)(?:\.exe)?$/i;

/**
 * A word is `$NAME` for the shell, or for whoever fills in the template. It is the latter where the image or another
 * word holds a placeholder too. What runs may be a shell that is in the entry point of the image; such a shell reads the
 * first word of the command only.
 */
const isForShell = ({ entryPoint = [], command = [], image }: ContainerDefinition): boolean => {
  const words = [...entryPoint, ...command];
  return (
    !hasPlaceholder(image) &&
    !words.some((word) => SHELL.test(word) || (hasPlaceholder(word) && !VARIABLE.test(word)))
  );
};

/** Where `$` and braces have a meaning of their own, so that they say nothing about the rest of the definition. */
const OWN_MEANING: ReadonlySet<string> = new Set([
  'command',
  'dockerLabels',
  'entryPoint',
  'environment',
  'healthCheck',
  'options',
]);

/** Whether a definition is still to be filled in, by envsubst or the like, which then fills in the command as well. */
const isTemplate = (value: unknown): boolean => {
  if (typeof value === 'string') return hasPlaceholder(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => !OWN_MEANING.has(key) && isTemplate(inner));
};

/** Whether a script comes first, which may do with its arguments as it likes. */
const isScript = ({ entryPoint = [], command = [] }: ContainerDefinition): boolean =>
  SCRIPT.test([...entryPoint, ...command][0] ?? '');

/** The first word of a command that is, or ends in, a variable which only a shell would replace, where none runs. */
export const shellVariable = (
  container: ContainerDefinition,
  task: TaskDefinition,
): { readonly index: number; readonly variable: string } | undefined => {
  const words = container.command ?? [];
  const index = words.findIndex((word) => VARIABLE.test(word));
  const [, variable] = VARIABLE.exec(words[index] ?? '') ?? [];
  if (variable === undefined || !isForShell(container)) return undefined;
  return isScript(container) || isTemplate(task) ? undefined : { index, variable };
};
