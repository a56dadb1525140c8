/** Of a request that says nothing. */
export type Nothing = Readonly<Record<string, never>>;
