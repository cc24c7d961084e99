/** A piece of SVG. Pieces are put together as text. */
export type Svg = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const rounded = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeXml(value);

const opening = (name: string, attributes: Attributes): string =>
  [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${rounded(value)}"`],
    ),
  ].join(' ');

/** An element without content; attributes that are undefined are left out, numbers have two decimals at most. */
export const element = (name: string, attributes: Attributes): Svg =>
  `<${opening(name, attributes)}/>`;

/** An element around other pieces. */
export const group = (name: string, attributes: Attributes, pieces: readonly Svg[]): Svg =>
  `<${opening(name, attributes)}>\n${pieces.join('\n')}\n</${name}>`;

/** An element around text, which is escaped. */
export const textElement = (attributes: Attributes, text: string): Svg =>
  `<${opening('text', attributes)}>${escapeXml(text)}</text>`;
