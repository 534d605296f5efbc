import { segmentsOf } from '../../../bot/sms/segments.ts';

/** The default alphabet of 3GPP TS 23.038, and its extension table, each sign of which is sent as two. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '^{}\\[~]|€';

describe('segments', () => {
  test('know every sign of the alphabet', () => {
    for (const sign of basic) expect([sign, segmentsOf(sign)]).toEqual([sign, gsm(1)]);
    for (const sign of extension) expect([sign, segmentsOf(sign)]).toEqual([sign, gsm(2)]);
    for (const sign of 'łąęÓçêعپ😀') expect(segmentsOf(sign).encoding).toBe('UCS-2');
  });

  test.each([
    [0, 1],
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
    [459, 3],
    [460, 4],
    [918, 6],
  ])('%d characters of GSM-7 are %d', (length, segments) => {
    expect(segmentsOf('a'.repeat(length))).toEqual({ encoding: 'GSM-7', characters: length, segments });
  });

  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
  ])('%d characters of UCS-2 are %d', (length, segments) => {
    expect(segmentsOf('ł'.repeat(length))).toEqual({ encoding: 'UCS-2', characters: length, segments });
  });

  test('count signs of the extension table twice, and never part one', () => {
    expect(segmentsOf('€'.repeat(80)).segments).toBe(1);
    expect(segmentsOf('€'.repeat(81)).segments).toBe(2);
    // 153 septets leave no room for half a sign: 76 of them, and 76 more.
    expect(segmentsOf('€'.repeat(152)).segments).toBe(2);
    expect(segmentsOf('€'.repeat(153)).segments).toBe(3);
  });

  test('one letter outside the alphabet makes all of them UCS-2', () => {
    expect(segmentsOf(`${'a'.repeat(159)}ł`)).toEqual({ encoding: 'UCS-2', characters: 160, segments: 3 });
  });

  test('an emoji is two units of UTF-16', () => {
    expect(segmentsOf(`${'a'.repeat(68)}😀`)).toEqual({ encoding: 'UCS-2', characters: 70, segments: 1 });
    expect(segmentsOf(`${'a'.repeat(69)}😀`).segments).toBe(2);
  });

  test('line ends of Windows are as good as others', () => {
    expect(segmentsOf('a\r\nb').encoding).toBe('GSM-7');
  });
});

function gsm(characters: number): object {
  return { encoding: 'GSM-7', characters, segments: 1 };
}
