import type { Slack } from '../slack.ts';
import type { ControlAnswer, WorkspaceFile, WorkspaceState } from '../state.ts';
import { workspaceState } from '../workspace-state.ts';
import { clickElement } from './click.ts';
import { closeView } from './close.ts';
import { runCommand } from './command.ts';
import { switchFaultOn } from './fault.ts';
import { openHome } from './home.ts';
import { sayMessage } from './message.ts';
import { runShortcut } from './shortcut.ts';
import { submitView } from './submit.ts';
import { type FileUpload, uploadFile } from './upload.ts';

type Act = (input: unknown) => Promise<ControlAnswer>;

/**
 * What people do in the workspace; `user` and `channel` are names or ids, `dm` the person's own direct message.
 * Each call waits until the app has answered and gives what came of it. A call that cannot be done throws ControlRefusal.
 */
export interface Control {
  readonly state: () => WorkspaceState;
  readonly command: Act;
  readonly message: Act;
  readonly click: Act;
  readonly submit: Act;
  readonly close: Act;
  readonly shortcut: Act;
  readonly home: Act;
  readonly fault: Act;
  readonly clearFaults: () => ControlAnswer;
  readonly upload: (upload: FileUpload) => { readonly file: WorkspaceFile };
}

/** The control calls of one workspace. */
export const createControl = (slack: Slack): Control => ({
  state: () => workspaceState(slack),
  command: (input) => runCommand(slack, input),
  message: (input) => sayMessage(slack, input),
  click: (input) => clickElement(slack, input),
  submit: (input) => submitView(slack, input),
  close: (input) => closeView(slack, input),
  shortcut: (input) => runShortcut(slack, input),
  home: (input) => openHome(slack, input),
  fault: (input) => switchFaultOn(slack, input),
  clearFaults: () => {
    slack.faults.clear();
    return { messages: [], views: [] };
  },
  upload: (upload) => uploadFile(slack, upload),
});
