import { askedByCss } from './asked-by-css.ts';

describe('what a stylesheet asks for', () => {
  it('is every import, however written, and every address', () => {
    const css = `@import url(http://a.example/1.css); @import "http://a.example/2.css" print;
      @IMPORT URL( 'http://a.example/3.css' ); p { background: url("file:///etc/hostname"), url(x.png) }`;

    expect(askedByCss(css)).toEqual([
      'http://a.example/1.css (@import)',
      'http://a.example/2.css (@import)',
      'http://a.example/3.css (@import)',
      'file:///etc/hostname (url in a style)',
      'x.png (url in a style)',
    ]);
  });

  it('is nothing that it only speaks of, carries itself or finds in the document', () => {
    const css = `/* @import url(a.css) */ @font-face { src: url(data:font/ttf;base64,AA) } p { fill: url(#medal) }`;

    expect(askedByCss(css)).toEqual([]);
  });
});
