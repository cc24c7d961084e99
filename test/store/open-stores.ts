import { openStore, type Store } from '../../src/store/open-store.ts';
import type { StorePlace } from '../../src/store/tables.ts';

/** Opens stores and closes all of them at the end of a test. */
export const openStores = (): {
  readonly open: (place: StorePlace) => Promise<Store>;
  readonly closeAll: () => Promise<void>;
} => {
  const opened: Store[] = [];
  return {
    async open(place) {
      const store = await openStore(place);
      opened.push(store);
      return store;
    },
    async closeAll() {
      await Promise.all(opened.splice(0).map((store) => store.close()));
    },
  };
};
