const maxBytes = 10 * 1024 * 1024;

/** Why Slack's file_input would not take a file, as a sentence; undefined when it would. */
export const refusalOfFile = (
  file: { name: string; size: number },
  filetypes: readonly string[],
): string | undefined => {
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (filetypes.length > 0 && !filetypes.includes(extension))
    return `${file.name} is not one of: ${filetypes.join(', ')}.`;
  if (file.size > maxBytes) return `${file.name} is larger than 10 MB.`;
  return undefined;
};

/** `812 bytes`, `1.4 kB`, `3.2 MB` */
export const sizeText = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} byte${bytes === 1 ? '' : 's'}`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${amount < 10 ? amount.toFixed(1).replace('.0', '') : Math.round(amount)} ${unit}`;
};
