import * as z from 'zod';
import enumsJson from '../../knowledge/facts/enums.json' with { type: 'json' };
import requiredJson from '../../knowledge/facts/required-fields.json' with { type: 'json' };

const origin = { source: z.string().min(20), checked: z.iso.date() };

/** Fields that AWS requires wherever their object stands, as patterns such as `volumes[].host.sourcePath`. */
export const requiredFields = z
  .object({ ...origin, fields: z.array(z.string()) })
  .parse(requiredJson).fields;

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
