/** A JSON value with its place in the text: `start` is the offset of its first character, `end` is behind its last. */
export type JsonNode =
  | {
      readonly type: 'object';
      readonly members: readonly Member[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly type: 'array';
      readonly items: readonly JsonNode[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly type: 'scalar';
      readonly value: string | number | boolean | null;
      readonly start: number;
      readonly end: number;
    };

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
