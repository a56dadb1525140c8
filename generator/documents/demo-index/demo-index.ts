import path from 'node:path';
import { stageTitles } from '../../../framework/problems.ts';
import type { Template } from '../../printing/templates.ts';
import { webFontFacesFor } from '../../printing/web-fonts.ts';
import type { Result } from '../../result.ts';
import { placeOf } from '../report/problems.ts';

/** The demo's index page as its template prints it. */
export interface DemoIndexView {
  readonly blank: FileLink;
  readonly round: FileLink;
  readonly contactSheet: FileLink;
  readonly borough: BoroughFiles<FileLink>;
  /** The awards of its register, each with what is published of it. */
  readonly register: readonly (RegisterRow & { readonly page: FileLink; readonly badge: FileLink })[];
  /** The page that checks certificates, and the list of all awards in force. */
  readonly published: { readonly page: FileLink; readonly register: FileLink };
  readonly boroughs: readonly { readonly id: string; readonly name: string; readonly schools: readonly SchoolRow[] }[];
}

/** What `pdqm consolidate` makes. */
interface BoroughFiles<File> {
  readonly workbook: File;
  readonly report: File;
  readonly tables: readonly File[];
}

interface FileLink {
  readonly href: string;
  readonly text: string;
}

export interface RegisterRow {
  readonly serial: string;
  readonly organisation: string;
  readonly award: string;
  /** In words, like the state. */
  readonly lastDay: string;
  readonly state: string;
}

interface SchoolRow {
  readonly organisation: string;
  readonly stage: string;
  readonly receipt: string;
  readonly workbook: FileLink;
  readonly report: FileLink | null;
  readonly certificate: FileLink | null;
  /** The errors, each with its sheet and cell. */
  readonly errors: readonly string[];
  readonly queries: number;
}

/** @param folder that the page stands in; all links lead from there */
export function demoIndexView(
  folder: string,
  made: {
    readonly blank: string;
    readonly round: string;
    readonly contactSheet: string;
    readonly borough: BoroughFiles<string>;
    readonly checked: readonly Result[];
    readonly reports: readonly Result[];
    readonly certificates: readonly Result[];
    /** The page that checks certificates, and the list of all awards in force. */
    readonly published: { readonly page: string; readonly register: string };
    /** Each with the files of its page and badge. */
    readonly register: readonly (RegisterRow & { readonly page: string; readonly badge: string })[];
  },
): DemoIndexView {
  const link = (file: string, text: string): FileLink => ({ href: relativeUrl(folder, file), text });
  const outputOf = (results: readonly Result[], { file }: Result, text: string) => {
    const output = results.find((result) => result.file === file)?.output ?? null;
    return output === null ? null : link(output, text);
  };
  const rows = made.checked.map((result) => ({
    la: result.la ?? 'No LA area given',
    organisation: result.organisation ?? 'No name given',
    stage: result.stage === null ? 'Unreadable' : stageTitles[result.stage],
    receipt: result.receipt ?? '',
    workbook: link(result.file, 'Workbook'),
    report: outputOf(made.reports, result, 'Verifier report'),
    certificate: outputOf(made.certificates, result, 'Certificate'),
    errors: result.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ sheet, cell, message }) => `${placeOf(sheet, cell)}: ${message}`),
    queries: result.problems.filter(({ severity }) => severity === 'query').length,
  }));
  const names = [...new Set(rows.map(({ la }) => la))].sort();
  return {
    blank: link(made.blank, 'Blank workbook'),
    round: link(made.round, 'Agenda of a panel round'),
    contactSheet: link(made.contactSheet, 'Contact sheet'),
    borough: {
      workbook: link(made.borough.workbook, 'Borough workbook'),
      report: link(made.borough.report, 'Borough report'),
      tables: made.borough.tables.map((file) => link(file, path.parse(file).name)),
    },
    register: made.register.map((row) => ({
      ...row,
      state: `${row.state.charAt(0).toUpperCase()}${row.state.slice(1)}`,
      page: link(row.page, row.serial),
      badge: link(row.badge, 'Badge'),
    })),
    published: {
      page: link(made.published.page, 'Check a certificate'),
      register: link(made.published.register, 'Awards in force'),
    },
    boroughs: names.map((name, index) => ({
      id: `borough-${String(index + 1)}`,
      name,
      schools: rows.filter(({ la }) => la === name),
    })),
  };
}

/** The page as a file of its own: with its stylesheet, and letters for all that it says. */
export function demoIndexPage(view: DemoIndexView, template: Template): string {
  const stylesheet = `${webFontFacesFor(JSON.stringify(view))}\n${template.stylesheet}`;
  return template.render({ ...view, stylesheet });
}

function relativeUrl(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/');
}
