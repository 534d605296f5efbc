/** To three decimal places: more would say more than so few cases can. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
