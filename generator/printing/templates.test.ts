import { london } from '../../framework/editions/london/index.ts';
import { certifiedReturn } from '../../test/certified.ts';
import { changed, decidedReturn } from '../../test/returns.ts';
import { missingPaths } from '../../test/template-paths.ts';
import { certificateView } from '../documents/certificate/certificate.ts';
import { loadTemplate } from './templates.ts';

const view = certificateView(
  certifiedReturn(changed(decidedReturn(london), { 'panel.decision': 'gold', 'meta.sample': true }), london),
  london,
);

describe('a template', () => {
  it('comes with its stylesheet, which has what all documents share', () => {
    const { stylesheet } = loadTemplate('certificate');

    expect(stylesheet).toContain('--embedded:');
    expect(stylesheet).toContain('.certificate');
  });

  it('is not printed when the view lacks what it prints', () => {
    const { serial, ...rest } = view;

    expect(serial).toMatch(/^PDQM/);
    expect(() => loadTemplate('certificate').render(rest)).toThrow(/"serial" not defined/);
  });
});

describe('the paths that a template asks for in vain', () => {
  it('are none when the view is whole', () => {
    expect(missingPaths('certificate', view)).toEqual([]);
  });

  it.each([
    ['what is printed', { serial: undefined }, 'certificate: serial'],
    ['a condition', { specimen: undefined }, 'certificate: specimen'],
    ['a list', { border: { ...view.border, lengths: undefined } }, 'border: border.lengths'],
    ['a list without items', { border: { ...view.border, lengths: [] } }, 'border: border.lengths (no items)'],
    ['the name of a partial', { level: { id: 'embedded', title: 'Embedded' } }, 'certificate: symbol'],
    ['a partial', { level: { ...view.level, symbol: 'level-unheard' } }, 'certificate: no partial level-unheard'],
    ['what a partial prints', { medal: { ...view.medal, rays: undefined } }, 'medal: medal.rays'],
  ])('include %s', (_what, fault, path) => {
    expect(missingPaths('certificate', { ...view, ...fault })).toContain(path);
  });
});
