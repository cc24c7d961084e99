export const FAULT_KINDS = [
  'set twice',
  'set without a line',
  'untrue end',
  'not told',
  'record broken',
] as const;

/** Something that must never be. */
export interface Fault {
  readonly kind: (typeof FAULT_KINDS)[number];
  readonly sentence: string;
}

/** The fault as a list, where it is there. */
export const faultIf = (isThere: boolean, kind: Fault['kind'], sentence: string): Fault[] =>
  isThere ? [{ kind, sentence }] : [];
