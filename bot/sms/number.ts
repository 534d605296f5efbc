/** A telephone number in international form, `+447…`; what is no number, such as a sender's name, stays as it is. */
export function internationalNumber(given: string): string {
  const digits = given.replace(/[\s().-]/gu, '');
  if (!/^\+?\d{7,}$/u.test(digits)) return given.trim();
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  // GOV.UK Notify gives people's numbers as 447…, and its own as 07….
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : `+${digits}`;
}
