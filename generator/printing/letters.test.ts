import { london } from '../../framework/editions/london/index.ts';
import { sampleReturn } from '../../samples/sample-school.ts';
import { sampleSchools } from '../../samples/schools.ts';
import { lettersWithoutFont } from './letters.ts';

it.each([
  ['English', 'St Mary’s & St John’s C.E. School – “The Grove”'],
  ['Welsh', 'Ysgol Gynradd Gymraeg Tŷ Gwyn ar Ŵydd'],
  ['Polish, taken apart', 'Źródłowski'.normalize('NFD')],
  ['Vietnamese', 'Trường Tiếng Việt Luân Đôn'],
  ['Greek of old', 'Ἀκαδημία'],
  ['Russian', 'Русская школа'],
  ['Arabic', 'مدرسة الملك فهد'],
  ['Urdu', 'اردو اسکول لندن'],
  ['Hebrew with points', 'בֵּית סֵפֶר'],
  ['Hindi', 'हिन्दी विद्यालय लंदन'],
  ['Bengali', 'বাংলা বিদ্যালয়'],
  ['Panjabi', 'ਖ਼ਾਲਸਾ ਸਕੂਲ'],
  ['Gujarati', 'ગુજરાતી શાળા'],
  ['Tamil', 'தமிழ்ப் பள்ளி'],
  ['no script: joiners and odd blanks', 'a\u200db\u00a0c\u2009d\u00ade'],
])('has each letter of a name in %s', (_script, name) => {
  expect(lettersWithoutFont(name)).toEqual([]);
});

it('has each letter of the sample schools', () => {
  const names = sampleSchools.map((sample) => sampleReturn(sample, london).details.organisation ?? '');

  expect(names.filter((name) => name === '' || lettersWithoutFont(name).length > 0)).toEqual([]);
});

it('names what it has not, each once', () => {
  expect(lettersWithoutFont('伦敦中文学校 School 学校')).toEqual(['伦', '敦', '中', '文', '学', '校']);
  expect(lettersWithoutFont('Sunny ☀️ School 👩‍🏫')).toEqual(['☀️', '👩‍🏫']);
  expect(lettersWithoutFont('ሰላም')).toEqual(['ሰ', 'ላ', 'ም']);
});
