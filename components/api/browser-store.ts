/** A store of this browser (IndexedDB): records that outlive the page. */
interface BrowserStore {
  /** Of the database, which has this one store. */
  readonly name: string;
  readonly store: string;
  /** The field by which a record is named. */
  readonly keyPath: string;
}

/** One request in a transaction of its own; resolves when it is on the disk as far as the browser promises that. */
export type InStore = <Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
) => Promise<Value>;

/** The way into a store, which is made when it is first used. It rejects where the browser keeps nothing, as in private windows. */
export function browserStore(where: BrowserStore): InStore {
  return async (mode, work) => {
    const database = await open(where);
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(where.store, mode);
        const request = work(transaction.objectStore(where.store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error ?? new Error("the browser kept nothing"));
      });
    } finally {
      database.close();
    }
  };
}

function open({ name, store, keyPath }: BrowserStore): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}
