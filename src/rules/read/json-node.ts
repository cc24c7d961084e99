/** Where a value stands in the text: `start` is the offset of its first character, `end` is behind its last. */
interface Spot {
  readonly start: number;
  readonly end: number;
  /** Keys and indexes that lead to it from the pasted value, where they differ from those that lead to it here. */
  readonly pastedAt?: readonly (string | number)[];
}

/** A value of JSON, whatever language it was written in, with its place in the text. */
export type JsonNode =
  | (Spot & { readonly type: 'object'; readonly members: readonly Member[] })
  | (Spot & { readonly type: 'array'; readonly items: readonly JsonNode[] })
  | (Spot & { readonly type: 'scalar'; readonly value: string | number | boolean | null });

/** One `"key": value` of an object. A key may stand twice: the last one counts. */
export interface Member {
  readonly key: string;
  readonly keyStart: number;
  readonly value: JsonNode;
}

export type ObjectNode = Extract<JsonNode, { type: 'object' }>;

/** The value of the last member with this key, as JSON readers take it. */
export const member = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.type === 'object'
    ? node.members.findLast((candidate) => candidate.key === key)?.value
    : undefined;

/** The string that a node holds, or undefined when it holds something else. */
export const stringOf = (node: JsonNode | undefined): string | undefined =>
  node?.type === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
