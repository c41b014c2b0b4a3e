const PREFIX = "kenesh:";
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

/**
 * Where the browser keeps tabs and settings, apart from those of other GraphiQLs: `localhost:4000`
 * is the address of many a GraphQL server under development.
 */
export const storage = {
  getItem: (key: string) => localStorage.getItem(PREFIX + key),
  setItem: (key: string, value: string) => localStorage.setItem(PREFIX + key, value),
  removeItem: (key: string) => localStorage.removeItem(PREFIX + key),
  clear: () => {
    for (const key of keys()) localStorage.removeItem(key);
  },
  get length() {
    return keys().length;
  },
};

/** Whether nothing is kept from an earlier visit. */
export const isFirstVisit = (): boolean => keys().length === 0;
