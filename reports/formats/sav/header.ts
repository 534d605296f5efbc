import { float64, int32, padded } from './bytes.ts';
import { BIAS } from './compressedData.ts';
import { elementsOf, type Segment } from './segments.ts';

/** "File Header Record". The number of cases is not known before they are written. */
export function header(title: string, created: Date, segments: readonly Segment[]): Buffer {
  const [layout, compressed, unweighted, unknown] = [2, 1, 0, -1];
  const elements = segments.reduce((sum, segment) => sum + elementsOf(segment), 0);
  return Buffer.concat([
    padded('$FL2@(#) SPSS DATA FILE Family Views', 64),
    int32(layout, elements, compressed, unweighted, unknown),
    float64(BIAS),
    padded(dayOf(created), 9),
    padded(created.toISOString().slice(11, 19), 8),
    padded(title, 64),
    Buffer.alloc(3),
  ]);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As in `05 Oct 26`. */
function dayOf(at: Date): string {
  const [year, month, day] = at.toISOString().slice(2, 10).split('-') as [string, string, string];
  return `${day} ${months[Number(month) - 1]} ${year}`;
}
