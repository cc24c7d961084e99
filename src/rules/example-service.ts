type Fields = Readonly<Record<string, unknown>>;

/** A service for an example of a rule: a name, and these fields. */
export const aService = (fields: Fields = {}): Fields => ({ serviceName: 'web', ...fields });

/** A service and the task definition that it runs, for an example of a rule. */
export const serviceWithTask = (service: Fields, task: Fields): readonly Fields[] => [
  { ...aService(service), taskDefinition: 'web:1' },
  { family: 'web', ...task },
];
