/** The colours of every drawing, by what they stand for. They are those of the bot's picture. */
export const palette = {
  card: '#f6fafb',
  edge: '#cfdde5',
  ink: '#10303f',
  muted: '#486372',
  white: '#ffffff',
  navy: '#0b4f6c',
  teal: '#1a7384',
  softTeal: '#dcf0f2',
  orange: '#f2a33a',
  rib: '#9c5a10',
  line: '#9db5c1',
  soft: '#e8f0f4',
  red: '#bf3b26',
  softRed: '#fbe6e1',
} as const;

export interface Tone {
  readonly fill: string;
  readonly stroke: string;
  readonly ink: string;
}

/** What a box is: AWS or a host (`navy`), a task (`task`), something around (`plain`, `quiet`), something refused (`bad`). */
export const tones = {
  navy: { fill: palette.navy, stroke: palette.navy, ink: palette.white },
  teal: { fill: palette.teal, stroke: palette.teal, ink: palette.white },
  orange: { fill: palette.orange, stroke: palette.orange, ink: palette.ink },
  task: { fill: palette.softTeal, stroke: palette.teal, ink: palette.ink },
  plain: { fill: palette.white, stroke: palette.line, ink: palette.ink },
  host: { fill: palette.white, stroke: palette.navy, ink: palette.ink },
  quiet: { fill: palette.soft, stroke: palette.soft, ink: palette.ink },
  bad: { fill: palette.softRed, stroke: palette.red, ink: palette.red },
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof tones;
