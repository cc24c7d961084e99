import { hasPlaceholder } from '../model/placeholder.ts';
import type { ContainerDefinition } from '../model/task-definition.ts';

const VARIABLE = /^(?:[^\s$]*[=:])?(\$[A-Z][A-Z0-9_]*)$/;
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

/** The first word of a command that is, or ends in, a variable which only a shell would replace, where none runs. */
export const shellVariable = (
  container: ContainerDefinition,
): { readonly index: number; readonly variable: string } | undefined => {
  const words = container.command ?? [];
  const index = words.findIndex((word) => VARIABLE.test(word));
  const [, variable] = VARIABLE.exec(words[index] ?? '') ?? [];
  return variable !== undefined && isForShell(container) ? { index, variable } : undefined;
};
