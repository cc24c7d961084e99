import * as z from 'zod';
import { ecsName } from '../../model/service-names.ts';
import type { NamedService } from '../../model/team-notes.ts';
import { conform } from '../faults.ts';
import { type Parsed, type Problem, parsed, type SourceFile } from '../parsed.ts';
import { name, sentence } from '../schema.ts';
import { exactKey } from '../words.ts';
import { readYaml } from './read-yaml.ts';

const namedService = z
  .strictObject({
    cluster: ecsName,
    service: ecsName,
    title: name,
    about: sentence(260),
    aliases: z
      .array(name.regex(/^[^/:]*$/, 'has a / or :, which a place or an ARN has; call it otherwise'))
      .max(20)
      .default([]),
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
  const read = readYaml(file.name, file.text);
  return read.ok ? conform(file.name, read.value ?? [], servicesFile) : read;
};

const placed = ({ cluster, service }: NamedService): string => `${cluster}/${service}`;

/** An alias that is the real name of another one: who types that name means that one, and would change this one. */
const realNames = (
  { service, aliases }: NamedService,
  services: readonly NamedService[],
): readonly string[] =>
  aliases.flatMap((alias) => {
    const key = exactKey(alias);
    const real = services.find((other) => exactKey(other.service) === key);
    return real === undefined || exactKey(service) === key
      ? []
      : [`aliases: "${alias}" is what ${placed(real)} is really called. Take it out.`];
  });

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
      const twice = places.has(own)
        ? [`[${at}]: ${own} stands there twice. Put both into one.`]
        : [];
      places.add(own);
      const names = new Set([one.title, ...one.aliases].map(exactKey));
      const taken = [...names].flatMap((key) => {
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, own);
        return owner === undefined || owner === own
          ? []
          : [`[${at}].aliases: "${key}" is already the name of ${owner}. Leave it to one of them.`];
      });
      const real = realNames(one, services).map((problem) => `[${at}].${problem}`);
      return [...twice, ...taken, ...real];
    })
    .map((message) => ({ file, message }));
};
