import * as z from 'zod';
import enumsJson from '../../knowledge/facts/enums.json' with { type: 'json' };
import rangesJson from '../../knowledge/facts/number-ranges.json' with { type: 'json' };
import requiredJson from '../../knowledge/facts/required-fields.json' with { type: 'json' };

const origin = { source: z.string().min(20), checked: z.iso.date() };

const patterns = z.array(z.string());

/**
 * Fields that AWS requires wherever their object stands, as patterns such as `volumes[].host.sourcePath`: `fields` of a
 * task definition, `serviceTemplate` those that CloudFormation alone requires of a service.
 */
export const requiredFields = z
  .object({
    ...origin,
    fields: patterns,
    service: patterns,
    serviceTemplate: patterns,
    cluster: patterns,
    capacityProvider: patterns,
  })
  .parse(requiredJson);

const enums = z
  .object({ ...origin, values: z.record(z.string(), z.array(z.string())) })
  .parse(enumsJson).values;

/** The values of an enumeration by the SDK's name of it; throws on one that the table does not have. */
export const enumValues = (name: string): readonly string[] => {
  const values = enums[name];
  if (values === undefined)
    throw new Error(`No enumeration "${name}" in knowledge/facts/enums.json.`);
  return values;
};

const numberRange = z.strictObject({
  field: z.string(),
  min: z.number(),
  max: z.number().optional(),
});

/** A field, as a pattern, and the numbers that AWS takes there; without `max` all that fit into 32 bits. */
export type NumberRange = z.infer<typeof numberRange>;

const bounds = z.record(z.string(), z.strictObject({ min: z.number(), max: z.number() }));

/** The ranges of numbers that no rule of their own judges. */
export const numberRanges = z
  .object({
    ...origin,
    ebs: z.strictObject({ source: origin.source, iops: bounds, throughput: bounds }),
    service: z.array(numberRange),
    cluster: z.array(numberRange),
    capacityProvider: z.array(numberRange),
  })
  .parse(rangesJson);
