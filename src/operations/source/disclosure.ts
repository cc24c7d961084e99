import type { FieldTree } from '../../model/field-tree.ts';
import { looksLikeSecret } from '../../rules/secret-name.ts';

/** Fields in which people keep what nobody else may read, or could by mistake; nothing below them is shown as it is. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set([
  'command',
  'credentialSpecs',
  'credentialsParameter',
  'dockerLabels',
  'driverOpts',
  'entryPoint',
  'environment',
  'hookDetails',
  'labels',
  'options',
  'repositoryCredentials',
  'secretOptions',
  'secrets',
  'tags',
]);

/**
 * When a key or value may be shown: always, never, only for a finding about exactly this (`exact`), about the list item
 * that it stands in (`entry`), or about this or something in it (`within`).
 */
export type Disclosure = 'always' | 'never' | 'exact' | 'entry' | 'within';

/** Where a walk through a document stands: which fields are known here, and in which private field it is. */
export interface Whereabouts {
  readonly fields: FieldTree | undefined;
  readonly privateField: string | null;
  readonly name: string;
}

/** The start of a walk through something that has these fields; undefined where they are not known. */
export const startingAt = (fields: FieldTree | undefined): Whereabouts => ({
  fields,
  privateField: null,
  name: '',
});

/** The whereabouts one field further down, by the field's name in the API. */
export const below = (here: Whereabouts, name: string): Whereabouts => {
  const inPrivate = here.privateField ?? (PRIVATE_FIELDS.has(name) ? name : null);
  return { fields: here.fields?.get(name), privateField: inPrivate, name };
};

const SECRET_ARN = /^arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]*:[\w-]*:[\w/+=.@:-]+$/;
const HARMLESS_OPTION = /^(?:awslogs-[a-z-]+|mode|max-buffer-size)$/;
const HEALTH_CHECK_WORD = /^(?:CMD|CMD-SHELL|NONE)$/;

/** A key, a token, or an address with somebody's name or password in it, wherever it stands. */
const holdsSecret = (value: string | number | boolean | null): boolean =>
  typeof value === 'string' &&
  (/:\/\/[^/\s]*@/.test(value) || looksLikeSecret({ name: 'value', value }));

/** Whether the value of a scalar may be shown, by where it stands. What is not known to be harmless is not shown. */
export const disclosureOf = (
  { fields, privateField, name }: Whereabouts,
  value: string | number | boolean | null,
): Disclosure => {
  if (value === '') return 'always';
  if (holdsSecret(value)) return 'never';
  if (privateField === null) return fields === null ? 'always' : 'never';
  if (privateField === 'command') return HEALTH_CHECK_WORD.test(String(value)) ? 'always' : 'never';
  if (privateField === 'options') return HARMLESS_OPTION.test(name) ? 'exact' : 'never';
  if (privateField === 'tags') return name === 'key' ? 'entry' : 'never';
  if (privateField === 'environment') return name === 'name' ? 'entry' : 'never';
  if (privateField === 'secrets' || privateField === 'secretOptions') {
    if (name === 'name') return 'entry';
    return name === 'valueFrom' && SECRET_ARN.test(String(value)) ? 'exact' : 'never';
  }
  return 'never';
};

/**
 * When a key may be shown: fields that are known and names of options always; others when the finding is about them, or
 * about something in them, because its path names them too.
 */
export const keyDisclosure = ({ fields, privateField }: Whereabouts, name: string): Disclosure => {
  if (privateField === 'options' || privateField === 'dockerLabels') return 'always';
  if (fields?.has(name) === true) return 'always';
  return privateField === null ? 'within' : 'never';
};
