/** Of the words in which people are asked to take part: changed with each change of them, in any language. */
export const consentVersion = 'consent-2026-11-b';
