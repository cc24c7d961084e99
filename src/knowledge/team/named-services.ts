import { parse } from 'yaml';
import * as z from 'zod';
import { ecsName } from '../../model/service-names.ts';
import type { NamedService } from '../../model/team-notes.ts';
import { failed, type Parsed, type Problem, parsed, type SourceFile } from '../parsed.ts';
import { name, sentence } from '../schema.ts';
import { exactKey } from '../words.ts';
import { hiddenValues } from './hidden-characters.ts';

const namedService = z
  .strictObject({
    cluster: ecsName,
    service: ecsName,
    title: name,
    about: sentence(260),
    aliases: z.array(name).max(20).default([]),
    owner: z
      .string()
      .trim()
      .min(2)
      .max(80)
      .regex(/^[^<>@\n]+$/, 'is a name as text, without < > and @: nobody is pinged')
      .optional(),
    channel: z
      .string()
      .regex(/^[CG][A-Z0-9]{7,20}$/, 'takes the id of a channel, such as C0123456789')
      .optional(),
  })
  .transform(
    ({ owner = null, channel = null, ...service }): NamedService => ({
      ...service,
      owner,
      channel,
    }),
  );

/** `services.yml`: what people call services, what they do and who answers for them. */
const servicesFile = z.array(namedService).max(1000);

/** The services of a team; none when there is no file. */
export const parseNamedServices = (
  file: SourceFile | undefined,
): Parsed<readonly NamedService[]> => {
  if (file === undefined) return parsed([]);
  let value: unknown;
  try {
    value = parse(file.text) ?? [];
  } catch (error) {
    return failed(file.name, `Not YAML: ${error instanceof Error ? error.message : error}`);
  }
  const hidden = hiddenValues(value);
  if (hidden.length > 0) return failed(file.name, ...hidden);
  const read = servicesFile.safeParse(value);
  return read.success ? parsed(read.data) : failed(file.name, z.prettifyError(read.error));
};

const placed = ({ cluster, service }: NamedService): string => `${cluster}/${service}`;

/** Services that stand there twice, and names that mean two of them. */
export const namedServiceProblems = (
  services: readonly NamedService[],
  file: string,
): readonly Problem[] => {
  const places = new Set<string>();
  const owners = new Map<string, string>();
  return services
    .flatMap((one, at): readonly string[] => {
      const own = placed(one);
      const twice = places.has(own) ? [`[${at}]: ${own} stands there twice.`] : [];
      places.add(own);
      const names = new Set([one.title, ...one.aliases].map(exactKey));
      const taken = [...names].flatMap((key) => {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, own);
        return owner === undefined || owner === own
          ? []
          : [`[${at}].aliases: "${key}" is already the name of ${owner}.`];
      });
      return [...twice, ...taken];
    })
    .map((message) => ({ file, message }));
};
