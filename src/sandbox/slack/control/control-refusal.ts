/** A control call that cannot be done; the message says why and what to do. */
export class ControlRefusal extends Error {}
