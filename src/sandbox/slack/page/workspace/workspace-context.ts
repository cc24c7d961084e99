import { createContext, type RefObject, use } from 'react';
import type { Channel, Person, WorkspaceFile, WorkspaceState } from '../../state.ts';
import type { ControlApi } from './control-api.ts';
import type { Location } from './location.ts';

/** What every part of the page may ask for. */
export interface Workspace {
  readonly state: WorkspaceState;
  readonly me: Person;
  readonly location: Location;
  readonly api: ControlApi;
  /** Says a sentence to the person, for what went wrong outside of any field. */
  notify(sentence: string): void;
  /** Makes a call, shows its failure, and returns once the page shows what came of it. */
  run<Answer>(call: (api: ControlApi) => Promise<Answer>): Promise<Answer | undefined>;
  go(location: Location): void;
  openThread(thread: { channel: string; ts: string } | undefined): void;
  /** Puts a text into the channel's composer and the cursor behind it; set by the composer while it is shown. */
  readonly mainComposer: RefObject<((text: string) => void) | undefined>;
  /** What was typed and not sent, by person and place. */
  readonly drafts: Map<string, string>;
  /** Uploads by id, so that file inputs can name what they hold. */
  readonly uploads: Map<string, WorkspaceFile>;
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The workspace around a component. Throws where there is none, which is a mistake in the page. */
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is only for components inside the workspace.');
  return workspace;
};

/** The direct message of a person with the bot, when one exists already. */
export const directMessage = (state: WorkspaceState, person: Person): Channel | undefined =>
  state.channels.find((channel) => channel.kind === 'im' && channel.user === person.id);
