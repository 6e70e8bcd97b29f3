import { describe, expect, test } from '@jest/globals';
import { decode } from './decode.js';
import { readTable } from './read-table.js';

const rowsOf = (text: string, delimiter?: string) =>
  readTable(text, delimiter).rows.map(({ line, fields }) => [line, ...fields.values()]);
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? Buffer.from(p) : Buffer.from(p))));

describe('what the bytes say', () => {
  test('a byte order mark is dropped, whichever it is', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'bøker'))).toBe('bøker');
    expect(decode(bytes([0xff, 0xfe], [...Buffer.from('bøker', 'utf16le')]))).toBe('bøker');
    expect(decode(bytes([0xfe, 0xff], [...Buffer.from('bøker', 'utf16le').swap16()]))).toBe('bøker');
  });

  test('without a mark: UTF-8 where it is valid, UTF-16 by its zeros, else Windows', () => {
    expect(decode(Buffer.from('næring'))).toBe('næring');
    expect(decode(Buffer.from('id;tittel', 'utf16le'))).toBe('id;tittel');
    expect(decode(Buffer.from('id;tittel', 'utf16le').swap16())).toBe('id;tittel');
    expect(decode(bytes('n', [0xe6], 'ring – ', [0x96, 0x80]).subarray(0, 6))).toBe('næring');
    expect(decode(Uint8Array.of(0x96, 0x80))).toBe('–€');
  });

  test('an encoding that was told is believed, and refused where it cannot be', () => {
    expect(decode(Uint8Array.of(0xc3, 0xa6), 'windows-1252')).toBe('Ã¦');
    expect(() => decode(Uint8Array.of(0xe6, 0x20), 'utf-8')).toThrow('The file is not written in utf-8.');
  });
});

describe('what the table says', () => {
  test.each([
    ['Windows', '\r\n'],
    ['Unix', '\n'],
    ['old Mac', '\r'],
  ])('line breaks of %s, also inside quotes, and rows keep the line where they begin', (_, eol) => {
    const text = ['id;t', '1;"a', 'b"', '', ';', '2;c', ''].join(eol);
    expect(rowsOf(text)).toEqual([
      [2, '1', 'a\nb'],
      [6, '2', 'c'],
    ]);
  });

  test('mixed line breaks', () => {
    expect(rowsOf('id;t\r\n1;a\n2;b\r3;c')).toEqual([
      [2, '1', 'a'],
      [3, '2', 'b'],
      [4, '3', 'c'],
    ]);
  });

  test.each([';', ',', '\t', '|'])('the delimiter %j is found out', (d) => {
    expect(rowsOf(`"a;,|b"${d}t\n1${d}x`)).toEqual([[2, '1', 'x']]);
  });

  test("Excel's first line tells the delimiter and is passed over", () => {
    expect(rowsOf('\uFEFFsep=|\r\nid|t\r\n1|x;y')).toEqual([[3, '1', 'x;y']]);
  });

  test('a stray quote is text', () => {
    expect(rowsOf('id;t\n1;5" rør\n2;"sier ""ja"""\n3;"hei" sa han\n')).toEqual([
      [2, '1', '5" rør'],
      [3, '2', 'sier "ja"'],
      [4, '3', '"hei" sa han'],
    ]);
  });

  test('names of columns are trimmed, and å is å however it was typed', () => {
    expect(readTable('\uFEFF id ; a\u030Ar \n1;2').columns).toEqual(['id', 'år']);
  });

  test('a row of another width is rejected with its line; those after it are read', () => {
    const { rows, rejected } = readTable('id;t;b\n1;a;b\n2;a\n3;a;b;c\n4;a;b\n');
    expect(rows.map((r) => r.line)).toEqual([2, 5]);
    expect(rejected.map((r) => [r.line, r.reason])).toEqual([
      [3, 'the row has 2 fields where the header has 3; is a line break missing its quotes?'],
      [4, 'the row has 4 fields where the header has 3; is a delimiter missing its quotes?'],
    ]);
  });

  test('a quote that never ends is told with the line where it opens', () => {
    expect(() => readTable('id;t\n1;a\n2;"b\n3;c\n4;d\n')).toThrow('The row on line 3 opens a quote that never ends.');
  });

  test('an empty file, and a column named twice', () => {
    expect(() => readTable('\n\n')).toThrow('The file is empty.');
    expect(() => readTable('id;t;id\n')).toThrow('The file has two columns called "id".');
  });
});
