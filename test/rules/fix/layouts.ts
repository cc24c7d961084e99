import { stringify } from 'yaml';

/** How people write down the same definition. The definition that is read is the same each time. */
export const LAYOUTS: Readonly<Record<string, (value: unknown) => string>> = {
  'on one line': (value) => JSON.stringify(value),
  'on one line, with blanks': (value) => `${oneLine(value)}\n`,
  indented: (value) => JSON.stringify(value, null, 2),
  'with tabs and CRLF': (value) => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  'with comments and trailing commas': (value) =>
    JSON.stringify(value, null, 4)
      .replace(/(["\d\]}el])$/gm, '$1, // as agreed')
      .replace(/, \/\/ as agreed$/, '')
      .replace(/^( +)"name"/gm, '$1/* its name */\n$1"name"'),
  'pasted into a chat': (value) =>
    `look:\n\`\`\`\n${JSON.stringify(value, null, 2)}\n\`\`\`\nthanks`,
  'as YAML': (value) => stringify(value),
  'as YAML with comments and CRLF': (value) =>
    stringify(value, { indent: 4 })
      .replace(/^( *)(- )?(\w+): (\w+)$/gm, '$1$2$3: $4 # as agreed')
      .replaceAll('\n', '\r\n'),
};

const oneLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[ ${value.map(oneLine).join(', ')} ]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)} : ${oneLine(inner)}`,
  );
  return `{ ${members.join(', ')} }`;
};
