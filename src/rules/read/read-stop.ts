/** Where reading had to stop: what stood there and what should have. Never the text of a value. */
export interface Fault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
  /** The brackets that would still have to close, where the text ended too early. */
  readonly missing?: string;
}

/** Ends a reader from any depth; whoever called the reader turns it into a fault. */
export class ReadStop extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.expected);
    this.fault = fault;
  }
}

/** How deep values may be nested; a task definition needs seven levels, a template around it a few more. */
export const MAX_DEPTH = 100;

/** How many values there may be; a definition within AWS's 64 KiB holds far fewer. Bounds what every reader behind this does. */
export const MAX_VALUES = 60_000;
