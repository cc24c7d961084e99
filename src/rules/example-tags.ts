/** Examples of a rule about tags, for whatever can be tagged; `tagged` puts the tags where they belong, at `/tags`. */
export const tagExamples = <Input>(tagged: (tags: readonly object[]) => Input) =>
  ({
    valid: [tagged([{ key: 'team', value: 'web' }, { key: 'Team' }])],
    invalid: [
      {
        input: tagged([{ value: 'web' }, { key: 'a*b' }, { key: 'a*b' }, { key: 'aws:x' }]),
        reports: [
          { message: 'keyless', at: '/tags/0/key' },
          { message: 'characters', at: '/tags/1/key' },
          { message: 'characters', at: '/tags/2/key' },
          { message: 'repeated', at: '/tags/2/key' },
          { message: 'reserved', at: '/tags/3/key' },
        ],
      },
      {
        input: tagged([
          ...Array.from({ length: 50 }, (_, index) => ({ key: `k${index}` })),
          { key: 'k'.repeat(129) },
        ]),
        reports: [
          { message: 'tooMany', at: '/tags' },
          { message: 'tooLong', at: '/tags/50/key' },
        ],
      },
    ],
  }) as const;
