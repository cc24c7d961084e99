import type { SlackObject } from '../../state.ts';
import { Button } from './button.tsx';
import { Checkboxes, RadioButtons } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import type { ElementView } from './define-element.tsx';
import type { Field } from './field.ts';
import { FileInput } from './file-input.tsx';
import { Overflow } from './overflow.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

const views: { readonly [type: string]: ElementView } = {
  button: Button,
  overflow: Overflow,
  radio_buttons: RadioButtons,
  checkboxes: Checkboxes,
  static_select: Select,
  multi_static_select: Select,
  users_select: Select,
  multi_users_select: Select,
  channels_select: Select,
  multi_channels_select: Select,
  conversations_select: Select,
  multi_conversations_select: Select,
  plain_text_input: TextInput,
  email_text_input: TextInput,
  url_text_input: TextInput,
  number_input: TextInput,
  datepicker: DateInput,
  timepicker: DateInput,
  file_input: FileInput,
};

/** Any control by its type. */
export const Element = ({ object, field }: { object: SlackObject; field: Field }) => {
  const type = String(object['type']);
  const View = Object.hasOwn(views, type) ? views[type] : undefined;
  if (View) return <View object={object} field={field} />;
  return <span className="unreadable">A control that this page does not draw: {type}</span>;
};
