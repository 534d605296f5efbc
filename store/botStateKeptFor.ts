/**
 * How long a talk nobody came back to is kept, in ms: 400 days. Rounds are a year apart and responses are kept a year as
 * a rule: somebody asked again a little more than a year later is still spoken to in their language.
 */
export const botStateKeptFor = 400 * 24 * 60 * 60 * 1000;
