import { hasPlaceholder } from '../model/placeholder.ts';

const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
const SYMBOLIC_ACCOUNT = /^arn:[^:]*:[^:]*:[^:]*:\d*[^\d:/][^:]*:/;

/** Whether a text is the ARN of an IAM role, or stands for one. An account that is a word is like a placeholder. */
export const isRoleArn = (text: string): boolean =>
  ROLE.test(text) || SYMBOLIC_ACCOUNT.test(text) || hasPlaceholder(text);
