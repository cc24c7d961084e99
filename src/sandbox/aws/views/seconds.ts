/** A time as JSON answers carry it: seconds since the epoch, to the millisecond. */
export const seconds = (milliseconds: number | undefined): number | undefined =>
  milliseconds === undefined ? undefined : Math.round(milliseconds) / 1000;
