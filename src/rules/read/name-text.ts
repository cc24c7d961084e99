import type { Foreign } from './foreign.ts';

/** Texts that hold no document in any language, by what they look like. */
export type TextKind = 'arn' | 'binary' | 'dockerfile' | 'html' | 'noJson' | 'path' | 'utf16';

const HELM =
  /\{\{-?(?:[^{}\n]*\.(?:Values|Release|Chart)\b|\s*(?:include|range|template|define)\s)/;

/** Every second character is NUL: UTF-16 that was read as UTF-8, with or without what is left of its mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what tells UTF-16.
const UTF16 = /^\ufffd{0,2}(?:(?:\u0000[^\u0000]){4}|(?:[^\u0000]\u0000){4})/;

/** Whether a text is UTF-16 that was read as UTF-8. */
export const isUtf16 = (text: string): boolean => UTF16.test(text.slice(0, 16));

/**
 * What a text is for which no reader is: by its first signs, or by the words that begin its lines. White space is matched
 * within a line only: across lines, a paste of many blank ones takes cubic time.
 */
export const nameText = (text: string): TextKind => {
  const trimmed = text.trim().replace(/^[`"'<]+|[`"'>]+$/g, '');
  if (isUtf16(text)) return 'utf16';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a picture from a text.
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, 2000))) return 'binary';
  if (/^arn:aws[\w-]*:\S+$/.test(trimmed)) return 'arn';
  if (
    /^(?:~|\.{0,2}|[A-Za-z]:)?[\\/]?[\w.-]+(?:[\\/][\w.-]+)*\.(?:json|ya?ml|tf|txt)$/.test(trimmed)
  )
    return 'path';
  if (/^\s*<(?:!doctype|html|head|body|div|\?xml)\b/i.test(text.slice(0, 500))) return 'html';
  if (
    /^[ \t]*FROM[ \t]+\S+/m.test(text) &&
    /^[ \t]*(?:RUN|CMD|COPY|ENTRYPOINT|WORKDIR|ENV)[ \t]/m.test(text)
  )
    return 'dockerfile';
  return 'noJson';
};

/** Whether a text is a template of Helm, Kubernetes' package manager. */
export const isHelm = (text: string): boolean => HELM.test(text);

/** What YAML that cannot be read was meant for, by the words that begin its lines; undefined where they do not say. */
export const nameBrokenYaml = (text: string): Foreign | undefined => {
  if (/^apiVersion:/m.test(text) && /^kind:/m.test(text)) return 'kubernetes';
  return /^services:[ \t\r]*$/m.test(text) ? 'compose' : undefined;
};
