/** What a stored field holds and why it is needed, in words for people who do not read code. */
export type Field = [meaning: string, why: string];

/** A description of every field of a stored type: a field added to the type and not described here does not compile. */
export type Fields<Stored> = Record<keyof Stored, Field>;
