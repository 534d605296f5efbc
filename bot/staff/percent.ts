const format = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 });

/** `34%`. `share` 0 to 1, of numbers as they are shown; whole, as small groups bear no decimals. */
export function percent(share: number): string {
  return format.format(share);
}
