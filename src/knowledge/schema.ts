import * as z from 'zod';
import { httpsAddress } from '../model/https-address.ts';

/** Concept categories in reading order, with the words a person reads. */
export const CATEGORIES = [
  { id: 'foundations', title: 'Foundations' },
  { id: 'core', title: 'Core ideas' },
  { id: 'compute', title: 'Where tasks run' },
  { id: 'task-definition', title: 'Inside a task definition' },
  { id: 'networking', title: 'Networking' },
  { id: 'iam', title: 'IAM roles' },
  { id: 'storage', title: 'Storage' },
  { id: 'placement', title: 'Placement' },
  { id: 'load-balancing', title: 'Load balancing' },
  { id: 'service', title: 'Services' },
  { id: 'deployment', title: 'Deployments' },
  { id: 'scaling', title: 'Scaling' },
  { id: 'operations', title: 'Running it' },
  { id: 'observability', title: 'Watching it' },
] as const;

export type ConceptCategory = (typeof CATEGORIES)[number]['id'];

/** Ids of concepts, comparisons, failures and runbooks. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens');

const claimId = z
  .string()
  .regex(/^\d{3}-\d{3}$/, 'a claim id is three digits, a hyphen and three digits, such as 004-097');

const fieldPath = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]*(?:\[\])?(?:\.[a-z][A-Za-z0-9]*(?:\[\])?)*$/,
    'a field is spelt as AWS spells it, with [] behind a list: containerDefinitions[].image',
  );

/** A title or another name. */
export const name = z.string().trim().min(2).max(70);

/** A whole sentence of at most that many characters. */
export const sentence = (max: number) =>
  z
    .string()
    .trim()
    .min(20)
    .max(max)
    .regex(/[.?!]$/, 'a whole sentence ends with a full stop');

/** A way in which people ask for something, in their own words. */
export const askedPhrase = z
  .string()
  .min(4)
  .max(120)
  .regex(/^[^\sA-Z]+(?: [^\sA-Z]+)*$/, 'lower case, with single spaces between the words');

const belief = z.strictObject({
  claims: z.array(claimId).default([]),
  belief: sentence(200),
  correct: sentence(360),
  source: httpsAddress,
});

/**
 * Front matter of `concepts/<id>.md`.
 *
 * `fields` are the fields this concept is the home of: asking for the field answers with it, so a field has one home.
 * `touches` are fields it also bears on. `keywords` help full text and need not be unique, unlike `aliases`.
 * `asked` are ways in which people ask for it, beside those of `asked.json`: a question in other words finds what is near to one.
 * `related` needs stating on one side only. What it is confused with is not stated here: comparisons say it.
 */
export const conceptHead = z.strictObject({
  id: kebabId,
  title: name,
  category: z.enum(CATEGORIES.map((category) => category.id)),
  aliases: z.array(name).default([]),
  keywords: z.array(name).default([]),
  asked: z.array(askedPhrase).max(60).default([]),
  summary: sentence(260),
  fields: z.array(fieldPath).default([]),
  touches: z.array(fieldPath).default([]),
  related: z.array(kebabId).default([]),
  docs: httpsAddress,
  checked: z.iso.date(),
  claims: z.array(claimId).default([]),
  beliefs: z.array(belief).default([]),
});

/** Front matter of `comparisons/<left>-vs-<right>.md`; the rows are the Markdown table below it. */
export const comparisonHead = z.strictObject({
  id: kebabId,
  title: name,
  left: kebabId,
  right: kebabId,
  summary: sentence(320),
  whenLeft: sentence(320),
  whenRight: sentence(320),
  asked: z.array(askedPhrase).max(60).default([]),
  docs: httpsAddress,
  checked: z.iso.date(),
});

const VERDICTS = ['true', 'imprecise', 'false', 'true but outdated'] as const;

/** `claims.json`: statements from training notes, each with its verdict and the correct statement. */
export const claimsFile = z.strictObject({
  about: z.string(),
  claims: z.array(
    z.strictObject({
      id: claimId,
      claim: z.string().min(1),
      verdict: z.enum(VERDICTS),
      correct: z.string().min(1),
    }),
  ),
});

/** `docs-hosts.json`: the only hosts that links of the knowledge base may point to. */
export const docsHostsFile = z.strictObject({ hosts: z.array(z.hostname()).min(1) });

export type ConceptHead = z.infer<typeof conceptHead>;
export type ComparisonHead = z.infer<typeof comparisonHead>;
export type Claim = z.infer<typeof claimsFile>['claims'][number];
