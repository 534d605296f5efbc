/**
 * How long a talk nobody came back to is kept, in ms: 400 days. Rounds are a year apart, and responses are kept a year as a rule: a person who is
 * asked again a year and a month later is still spoken to in their language. Place and language is all there is of it.
 */
export const botStateKeptFor = 400 * 24 * 60 * 60 * 1000;
