/**
 * Whether the talk goes by text (SMS), through whichever company: each letter costs, and telephones are lent and shared, so
 * nothing said before is ever shown there.
 */
export function isByText({ channel }: { channel: string }): boolean {
  return channel === 'sms';
}
