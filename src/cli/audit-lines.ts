/** The lines of a text that comes in pieces. Only a line feed ends one: JSON may hold U+2028 as it is. */
async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
};

/** The JSON document of each line that is not blank; what is none stays text. Keeps one line in memory. */
export async function* ndjsonLines(pieces: AsyncIterable<string>): AsyncGenerator<unknown> {
  for await (const line of textLines(pieces)) if (line.trim() !== '') yield parsed(line);
}
