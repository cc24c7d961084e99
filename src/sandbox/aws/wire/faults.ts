import * as z from 'zod';

const common = {
  /** `ecs:DescribeServices`, `ecs:*`, or absent for every action. */
  action: z.string().optional(),
  /** How often it happens; absent: until it is cleared. */
  times: z.int().min(1).optional(),
};

/** What can be made to go wrong. */
const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('throttle'), ...common }),
  z.object({ kind: z.literal('accessDenied'), ...common }),
  z.object({ kind: z.literal('serverError'), ...common }),
  /** The answer comes late. */
  z.object({ kind: z.literal('latency'), milliseconds: z.int().min(1), ...common }),
  /** The call is not carried out, and no answer ever comes. */
  z.object({ kind: z.literal('timeout'), ...common }),
  /** The call is carried out, and then the connection breaks before the answer. */
  z.object({ kind: z.literal('lostAnswer'), ...common }),
  /** Every other item of a batch comes back as a failure, and every other metric without data. */
  z.object({ kind: z.literal('halfFailed'), ...common }),
]);

export type Fault = z.output<typeof faultSchema>;
type Input = z.input<typeof faultSchema>;

/** The faults that are switched on. */
export interface Faults {
  /** Switches a fault on. Throws ZodError on a fault that does not exist. */
  readonly add: (fault: Input) => void;
  readonly clear: () => void;
  readonly list: () => readonly Fault[];
  /** Takes what is to go wrong with one call of an action. */
  readonly take: (action: string) => readonly Fault[];
}

const fits = (fault: Fault, action: string): boolean => {
  const { action: wanted } = fault;
  if (wanted === undefined || wanted === action) return true;
  return wanted.endsWith('*') && action.startsWith(wanted.slice(0, -1));
};

/** Faults on demand; each goes away after it has happened `times` times. */
export const createFaults = (first: readonly Input[] = []): Faults => {
  let faults: readonly Fault[] = first.map((fault) => faultSchema.parse(fault));
  return {
    add: (fault) => {
      faults = [...faults, faultSchema.parse(fault)];
    },
    clear: () => {
      faults = [];
    },
    list: () => faults,
    take: (action) => {
      const due = faults.filter((fault) => fits(fault, action));
      faults = faults.flatMap((fault) => {
        if (!due.includes(fault) || fault.times === undefined) return [fault];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return due;
    },
  };
};
