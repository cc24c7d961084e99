/** Something that the store cannot do, in words for whoever runs Stevedore. Holds no address and no password. */
export class StoreError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
  }
}
