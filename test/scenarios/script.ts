/** What somebody does in a scenario. */
export type Step =
  | { readonly does: 'say'; readonly user: string; readonly channel: string; readonly text: string }
  | { readonly does: 'click'; readonly user: string; readonly label: string }
  | { readonly does: 'pick'; readonly user: string; readonly option: string }
  | { readonly does: 'enter'; readonly user: string; readonly field: string; readonly text: string }
  | { readonly does: 'submit'; readonly user: string; readonly text: string }
  | { readonly does: 'open-home'; readonly user: string }
  | { readonly does: 'shortcut'; readonly user: string; readonly name: string }
  | { readonly does: 'pass'; readonly milliseconds: number }
  | { readonly does: 'set-count'; readonly service: string; readonly count: number };

/** A step as written, and the reply lines below it. */
interface Turn {
  readonly written: readonly string[];
  readonly step: Step;
  readonly reply: readonly string[];
}

/** A scenario file: text that is left alone, and turns. */
export type Part = { readonly prose: string } | Turn;

const msOf = (unit: string): number => (unit === 's' ? 1_000 : unit === 'm' ? 60_000 : 3_600_000);

const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => Step])[] = [
  [
    /^(\w+) in #?(\w+): ([\s\S]*)$/,
    ([, user = '', channel = '', text = '']) => ({ does: 'say', user, channel, text }),
  ],
  [/^(\w+) clicks "(.+)"$/, ([, user = '', label = '']) => ({ does: 'click', user, label })],
  [/^(\w+) picks "(.+)"$/, ([, user = '', option = '']) => ({ does: 'pick', user, option })],
  [
    /^(\w+) enters "(.+?)": ([\s\S]*)$/,
    ([, user = '', field = '', text = '']) => ({ does: 'enter', user, field, text }),
  ],
  [/^(\w+) submits: ?([\s\S]*)$/, ([, user = '', text = '']) => ({ does: 'submit', user, text })],
  [/^(\w+) opens home$/, ([, user = '']) => ({ does: 'open-home', user })],
  [/^(\w+) uses "(.+)"$/, ([, user = '', name = '']) => ({ does: 'shortcut', user, name })],
  [
    /^(\d+)(s|m|h) pass$/,
    ([, count = '', unit = '']) => ({ does: 'pass', milliseconds: Number(count) * msOf(unit) }),
  ],
  [
    /^other hands set (\S+) to (\d+)$/,
    ([, service = '', count = '']) => ({ does: 'set-count', service, count: Number(count) }),
  ],
];

const readStep = (text: string): Step => {
  for (const [form, build] of FORMS) {
    const found = form.exec(text);
    if (found !== null) return build(found);
  }
  throw new Error(
    `No step: "${text}". Steps are: ${FORMS.map(([form]) => form.source).join('   ')}`,
  );
};

/**
 * Reads a scenario. A line that begins with `> ` is a step, `>> ` continues it on a new line, `| ` is a line of the
 * reply; everything else is prose.
 */
export const readScenario = (source: string): readonly Part[] => {
  const parts: Part[] = [];
  const lines = source.replace(/\n$/, '').split('\n');
  let at = 0;
  const take = (prefix: RegExp): string[] => {
    const taken: string[] = [];
    for (let line = lines[at]; line !== undefined && prefix.test(line); line = lines[at]) {
      taken.push(line);
      at += 1;
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    at += 1;
    if (!line.startsWith('> ')) {
      parts.push({ prose: line });
      continue;
    }
    const written = [line, ...take(/^>>/)];
    const step = readStep(written.map((one) => one.replace(/^>>? ?/, '')).join('\n'));
    parts.push({ written, step, reply: take(/^\|/).map((one) => one.replace(/^\| ?/, '')) });
  }
  return parts;
};

/** Writes a scenario back, with the replies that it was given. */
export const writeScenario = (parts: readonly Part[]): string =>
  `${parts
    .flatMap((part) =>
      'prose' in part
        ? [part.prose]
        : [...part.written, ...part.reply.map((line) => `| ${line}`.trimEnd())],
    )
    .join('\n')}\n`;
