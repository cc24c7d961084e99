import * as z from 'zod';

/** Region names as AWS forms them: `eu-central-1`, `us-gov-west-1`. */
export const region = z
  .string()
  .regex(/^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/, 'is no Region; expected one such as eu-central-1');

/** The name that the simulated account of the local workspace has. */
export const SIMULATED = 'simulated';

const accountName = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w-]{0,49}$/,
    'is no name of an account: letters, digits, - and _, 50 at most',
  )
  .refine((name) => name.toLowerCase() !== SIMULATED, 'is the name of the simulated account');

const account = z.strictObject({
  regions: z
    .array(region)
    .min(1, 'names no Region')
    .refine((all) => new Set(all).size === all.length, 'names a Region twice')
    .optional()
    .describe(
      'Regions to look into; else the one that the environment or the AWS configuration names.',
    ),
  profile: z
    .string()
    .trim()
    .min(1, 'may not be empty')
    .optional()
    .describe('Profile of the AWS configuration files; else the standard chain of credentials.'),
  role: z
    .string()
    .regex(
      /^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/,
      'is no ARN of a role; expected one such as arn:aws:iam::111122223333:role/stevedore-read',
    )
    .optional()
    .describe('ARN of a role that is assumed with those credentials.'),
  externalId: z
    .string()
    .regex(
      /^[\w+=,.@:/-]{2,1224}$/,
      'is no external id: 2 to 1,224 of A-Z a-z 0-9 + = , . @ : / - _',
    )
    .optional()
    .describe('External id that the trust policy of the role asks for.'),
  readOnly: z
    .boolean()
    .optional()
    .describe('Nothing in this account is ever changed, whatever the policies say.'),
});

/** AWS accounts by the name that answers call them. */
export const accountsSection = z
  .record(accountName, account)
  .nullish()
  .transform((accounts) => accounts ?? {})
  .describe('AWS accounts to look into with STEVEDORE_AWS=real, by the names that answers show.');
