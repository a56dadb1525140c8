import { existsSync, readFileSync } from 'node:fs';
import { markOf } from '../../../framework/award.ts';
import { longDate } from '../../../framework/dates.ts';
import { bakedPng, bakedSvg } from '../../../register/proof/baking.ts';
import { publishedFiles } from '../../../register/proof/site.ts';
import { stateInWords } from '../../../register/proof/verdict.ts';
import { isInForce } from '../../../register/state.ts';
import { badgeDrawings, badgeName } from '../../documents/badge/badge-files.ts';
import { awardPageView } from '../../documents/public/award-page.ts';
import type { PublicWords } from '../../documents/public/page.ts';
import { jsonInScript } from '../../documents/public/page.ts';
import type { ShownAward } from '../../documents/public/published-award.ts';
import { registerView } from '../../documents/public/register-page.ts';
import { sitemap } from '../../documents/public/sitemap.ts';
import { verificationView } from '../../documents/public/verification-page.ts';
import { loadTemplate } from '../../printing/templates.ts';
import { webFontFaces } from '../../printing/web-fonts.ts';
import { projectPath } from '../../project-folder.ts';
import type { PublishedFile } from '../../store/published-folder.ts';
import { saidOf } from './proof-of-office.ts';
import type { Publication, PublishedAward } from './publication.ts';

/** The pages of what is published, and what lies beside them: pictures, scripts, styles. */
export function* publicPages(publication: Publication): Generator<PublishedFile> {
  const { site, edition, status } = publication;
  const words = wordsOf(publication);
  const shown = publication.awards.map((award) => shownAward(award, publication));
  const verification = loadTemplate('verification');
  const files = { status: publishedFiles.status, statements: publishedFiles.statements };
  // The page is one file that is to stay small: what its stylesheet has for who reads it stays here.
  const style = `${webFontFaces()}\n${verification.stylesheet.replace(/\/\*.*?\*\//gs, '').replace(/\n\s+/g, '\n')}`;
  const view = verificationView(words, edition, { status, files, script: builtScript('page'), style });
  yield { name: site.page, content: verification.render(view) };
  const register = loadTemplate('public-register');
  const list = registerView(words, edition, shown, publishedFiles.awardPage);
  yield { name: publishedFiles.register, content: register.render(list) };
  const fonts = webFontFaces(shown.map(({ organisation }) => organisation).join('\n'));
  yield { name: publishedFiles.styles, content: `${fonts}\n${register.stylesheet}` };
  yield { name: publishedFiles.search, content: builtScript('register') };
  yield { name: publishedFiles.statements, content: statementsScript(shown) };
  yield* awardPages(publication, words, shown);
  yield* badges(publication);
  const listed = shown.filter(({ holds, sample }) => holds && !sample);
  const pages = [publishedFiles.register, ...listed.map(({ serial }) => publishedFiles.awardPage(serial))];
  yield {
    name: publishedFiles.sitemap,
    content: sitemap([site.verifyAddress, ...pages.map((page) => `${site.base}${page}`)]),
  };
}

function* awardPages(
  { site, edition }: Publication,
  words: PublicWords,
  shown: readonly ShownAward[],
): Generator<PublishedFile> {
  const template = loadTemplate('award-page');
  for (const each of shown) {
    const files = {
      page: publishedFiles.awardPage(each.serial),
      svg: publishedFiles.badge(each.serial, 'svg'),
      png: publishedFiles.badge(each.serial, 'png'),
      credential: publishedFiles.credential(each.serial),
    };
    const view = awardPageView(words, edition, each, { files, base: site.base });
    yield { name: files.page, content: template.render(view) };
  }
}

/** A picture of the kind of award, with the credential of the award inside. */
function* badges({ edition, awards }: Publication): Generator<PublishedFile> {
  const drawings = new Map(badgeDrawings(edition).map(({ name, svg }) => [name, { svg, png: badgePng(name) }]));
  for (const { award, credential } of awards) {
    const drawing = drawings.get(badgeName(award.facts.award, award.facts.sample));
    if (drawing === undefined) throw new RangeError(`No badge for ${award.facts.award}`);
    const json = JSON.stringify(credential);
    yield { name: publishedFiles.badge(award.serial, 'svg'), content: bakedSvg(drawing.svg, json) };
    yield { name: publishedFiles.badge(award.serial, 'png'), content: bakedPng(drawing.png, json) };
  }
}

function wordsOf({ site, edition, status, today }: Publication): PublicWords {
  const { name, contact, website } = status.issuer;
  return {
    mark: markOf(edition),
    framework: edition.title,
    publisher: edition.publisher,
    issuer: { name, contact, website },
    verifyFile: site.page,
    registerFile: publishedFiles.register,
    asOf: longDate(today),
  };
}

function shownAward({ award, state, statement }: PublishedAward, { status, today }: Publication): ShownAward {
  const said = saidOf(award);
  const { words } = stateInWords(said, status, today);
  return {
    ...said,
    holds: isInForce(state),
    state: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    statement,
  };
}

function statementsScript(shown: readonly ShownAward[]): string {
  const statements = Object.fromEntries(shown.map(({ serial, statement }) => [serial, statement]));
  return `globalThis.pdqmStatements = ${jsonInScript(statements)};\n`;
}

/** Made when the program is built, with the licences of what is in it. */
function builtScript(name: 'page' | 'register'): string {
  const file = (ending: string) => projectPath('dist', 'verification', `${name}.js${ending}`);
  const licences = existsSync(file('.LICENSE.txt')) ? readFileSync(file('.LICENSE.txt'), 'utf8') : '';
  return `${licences}${readFileSync(file(''), 'utf8')}`;
}

function badgePng(name: string): Uint8Array {
  return readFileSync(projectPath('templates', 'badge', `${name}.png`));
}
