const UTF16_LE = Buffer.from([0xff, 0xfe]);
const UTF16_BE = Buffer.from([0xfe, 0xff]);

/**
 * The text of a file: UTF-8, or UTF-16 where its first two bytes say so, as PowerShell's `>` writes it. An odd byte at the end
 * of UTF-16 is left out.
 */
export const decodeText = (bytes: Buffer): string => {
  const mark = bytes.subarray(0, 2);
  const whole = bytes.subarray(2, bytes.length - (bytes.length % 2));
  if (mark.equals(UTF16_LE)) return whole.toString('utf16le');
  if (mark.equals(UTF16_BE)) return Buffer.from(whole).swap16().toString('utf16le');
  return bytes.toString('utf8');
};
