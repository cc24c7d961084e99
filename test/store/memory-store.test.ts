import { describe } from '@jest/globals';
import { storeContract } from './contract/contract.ts';
import { memoryStore } from './memory-store.ts';

describe('the store for tests that forgets everything', () => {
  storeContract(async () => memoryStore());
});
