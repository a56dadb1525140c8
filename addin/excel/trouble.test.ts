import type { Notice } from '../excel/notice.ts';
import { Trouble, troubleOf } from './trouble.ts';

describe('what Excel throws', () => {
  it.each<[code: string, kind: Notice['kind']]>([
    ['InvalidOperationInCellEditMode', 'cell-editing'],
    ['ItemNotFound', 'sheet-missing'],
    ['AccessDenied', 'locked'],
    ['Conflict', 'failed'],
    ['InvalidArgument', 'refused'],
    ['GeneralException', 'failed'],
    ['SomethingNew', 'failed'],
  ])('with the code %s is told as %s, with code and place for whoever helps', (code, kind) => {
    const { notice } = troubleOf({ code, message: 'No.', debugInfo: { errorLocation: 'Range.values' } });
    expect(notice.kind).toBe(kind);
    expect(notice.detail).toBe(`${code} No. at Range.values`);
    expect(notice.message).not.toBe('');
    expect(notice.remedy).not.toBe('');
  });

  it('is told in its own words where the workbook is too large to be handed over', () => {
    const { notice } = troubleOf({ code: 'ResponsePayloadSizeLimitExceeded', message: '' });
    expect(notice).toMatchObject({ kind: 'failed', message: expect.stringContaining('more than Excel can') as string });
  });

  it('is kept as the cause', () => {
    const error = new Error('x is not a function');
    expect(troubleOf(error).cause).toBe(error);
    expect(troubleOf(error).notice).toMatchObject({ kind: 'failed', detail: 'x is not a function' });
  });

  it('is told also where it is no error', () => {
    expect(troubleOf('no').notice.detail).toBe('no');
    expect(troubleOf(undefined).notice.detail).toBe('undefined');
  });

  it('stays as it is where it has been told already', () => {
    const trouble = new Trouble('locked', 'AccessDenied');
    expect(troubleOf(trouble)).toBe(trouble);
  });
});
