import type { App, RespondFn } from '@slack/bolt';
import type { Desk } from '../desk.ts';
import type { Click } from './click.ts';

/** A click with what it takes to answer it. It has been acknowledged. */
export interface Clicked {
  readonly click: Click;
  readonly respond: RespondFn;
  readonly client: App['client'];
  readonly desk: Desk;
}

/** What a button or menu does. */
export interface Action {
  /** Its action id; a pattern where the id says more than what to do. */
  readonly id: string | RegExp;
  run(clicked: Clicked): Promise<void>;
}
