import type { Program } from '../world/program.ts';
import type { Container, Task } from '../world/task.ts';

/** What one container wrote. Its lines follow from the program and the times, so they are not kept. */
export interface LogStream {
  readonly name: string;
  readonly task: Task;
  readonly container: Container;
  readonly program: Program;
  readonly startedAt: number;
  endedAt: number | undefined;
  /** Whether the container ended by itself, so that its last words are there. */
  crashed: boolean;
}

export interface LogGroup {
  readonly name: string;
  readonly createdAt: number;
  /** The oldest first. */
  streams: LogStream[];
}
