/** A value of the SDK as JSON has it: times become ISO 8601 text, what is undefined goes away. */
export const toPlain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** A time of the SDK in milliseconds since the epoch. */
export const toMs = (time: Date | undefined): number | undefined => time?.getTime();
