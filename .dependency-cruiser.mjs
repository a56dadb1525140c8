/** Who may import whom: framework <- workbook, register; these <- samples, generator, addin. test/architecture.test.ts plants a breach of each rule. */

const TESTS = '\\.test\\.tsx?$|^(test|bench)/';
/** What makes workbooks as files. */
const WRITES = '^workbook/(write|borough|awards|round/write)/';
const PRODUCTION = '^(framework|workbook|register|samples|generator|screen|desk|addin|verification)/';
/** What the server of the desk may lean on, and its pages may not. */
const BEHIND = '^(workbook|register|samples|generator|desk/(server|start))/';

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'framework-stands-alone',
      'The framework is the Quality Mark itself: it imports itself and two small pure packages.',
      { path: '^framework/', pathNot: TESTS },
      { pathNot: ['^framework/', '(^|/)node_modules/(zod|@noble/hashes)/'] },
    ),
    forbid(
      'framework-knows-no-user',
      'Imports flow one way, in tests too.',
      { path: '^framework/' },
      { path: '^(workbook|register|samples|generator|screen|desk|addin|templates)/' },
    ),
    forbid(
      'workbook-knows-no-user',
      'Imports flow one way, in tests too.',
      { path: '^workbook/' },
      { path: '^(register|samples|generator|screen|desk|addin|templates)/' },
    ),
    forbid(
      'register-knows-no-user',
      'The register remembers awards, whoever asks, and knows neither workbooks nor documents.',
      { path: '^register/' },
      { path: '^(workbook|samples|generator|screen|desk|addin|templates)/' },
    ),
    forbid(
      'register-is-for-jobs',
      'Reading, printing and storing do without the register; the pane cannot reach it.',
      { path: '^(addin/|generator/(intake|documents|printing|store)/)', pathNot: TESTS },
      { path: '^register/' },
    ),
    forbid(
      'verification-is-for-browsers',
      'The scripts of public pages know the framework and what is proved, and nothing that needs Node or an office.',
      { path: '^verification/', pathNot: TESTS },
      { path: '^(workbook|samples|generator|screen|desk|addin|templates|register/store)/' },
    ),
    forbid(
      'verification-is-bundled',
      'The scripts of public pages are read as they were built.',
      { path: '^(framework|workbook|register|samples|generator|screen|addin)/', pathNot: TESTS },
      { path: '^verification/' },
    ),
    forbid(
      'generator-not-addin',
      'The generator and the add-in never import each other.',
      { path: '^generator/' },
      { path: '^addin/' },
    ),
    forbid(
      'addin-not-generator',
      'The generator and the add-in never import each other.',
      { path: '^addin/' },
      { path: '^generator/' },
    ),
    forbid(
      'fronts-are-apart',
      'The command line, the add-in and the desk never import each other.',
      { path: '^desk/', pathNot: TESTS },
      { path: '^(addin|generator/cli|verification)/' },
    ),
    forbid(
      'desk-is-a-front',
      'What the system does never leans on the desk, which only shows it.',
      { path: '^(framework|workbook|register|samples|generator|screen|addin|verification)/', pathNot: TESTS },
      { path: '^desk/' },
    ),
    forbid(
      'desk-pages-ask',
      'Pages of the desk run in a browser: what the system does they ask of the server, in the terms of desk/api.',
      { path: '^desk/pages/', pathNot: TESTS },
      { path: BEHIND },
    ),
    forbid(
      'desk-server-serves',
      'The server knows no page, and not how it was started.',
      { path: '^desk/server/', pathNot: TESTS },
      { path: '^(screen|desk/(pages|start))/' },
    ),
    forbid(
      'desk-api-is-data',
      'What pages and server say to each other is data: types of the framework, and results as the generator has them.',
      { path: '^desk/api/', pathNot: TESTS },
      { pathNot: ['^desk/api/', '^framework/', '^generator/result\\.ts$'] },
    ),
    forbid(
      'screen-is-shared',
      'What the pane and the desk share on screen knows neither.',
      { path: '^screen/', pathNot: TESTS },
      { path: '^(workbook|register|samples|generator|desk|addin|templates|verification)/' },
    ),
    forbid(
      'excel-knows-no-session',
      'What talks to Excel serves the session and the pane, and knows neither.',
      { path: '^addin/excel/', pathNot: TESTS },
      { path: '^addin/(session|pane|commands)/' },
    ),
    forbid(
      'samples-are-data',
      'The demonstration’s schools are returns as data: they know the framework, and nothing else.',
      { path: '^samples/', pathNot: TESTS },
      { pathNot: ['^samples/', '^framework/'] },
    ),
    forbid(
      'cli-is-a-front',
      'What the system does never leans on the command line, which only shows it.',
      { path: '^(generator|samples)/', pathNot: ['^generator/cli/', TESTS] },
      { path: '^generator/cli/' },
    ),
    forbid(
      'jobs-are-the-uses',
      'Intake, documents, printing and store serve the jobs, and know none.',
      { path: '^generator/', pathNot: ['^generator/(cli|jobs)/', TESTS] },
      { path: '^generator/jobs/' },
    ),
    forbid(
      'intake-only-reads',
      'Paths or bytes become returns; nothing is written or printed for that.',
      { path: '^generator/intake/', pathNot: TESTS },
      { path: '^generator/(documents|printing|store)/' },
    ),
    forbid(
      'documents-are-views',
      'A document is a view, its rows and its words; it reads and writes no file.',
      { path: '^generator/documents/', pathNot: TESTS },
      { path: '^generator/(intake|store)/' },
    ),
    forbid(
      'printing-knows-no-document',
      'Pages come as HTML, and go as PDF.',
      { path: '^generator/printing/', pathNot: TESTS },
      { path: '^generator/(intake|documents|store)/' },
    ),
    forbid(
      'store-knows-no-document',
      'Folders hold files, whatever they show.',
      { path: '^generator/store/', pathNot: TESTS },
      { path: '^generator/(intake|documents|printing)/' },
    ),
    forbid(
      'queue-carries',
      'Pages and returns go to workers and come back; what they are for is the jobs’.',
      { path: '^generator/queue/', pathNot: TESTS },
      { path: '^generator/(documents|office|own-templates|brand)/' },
    ),
    forbid(
      'no-node-outside-files',
      'The framework and the workbook run in the task pane too; only workbook/file reads files, and what is run at build.',
      {
        path: '^(framework|workbook|addin|screen|desk/(api|pages))/',
        pathNot: [TESTS, '^workbook/file/', '^addin/(icons|manifest)/'],
      },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'workbook-file-stays-in-node',
      'workbook/file needs Node: what also runs in the task pane cannot reach it.',
      { path: '^(workbook|addin)/', pathNot: [TESTS, '^workbook/file/'] },
      { path: '^workbook/file/' },
    ),
    forbid(
      'workbook-write-stays-out-of-the-pane',
      'What writes workbooks brings a library for it: the add-in, where Excel writes, cannot reach it.',
      { path: '^(workbook|addin)/', pathNot: [TESTS, WRITES] },
      { path: WRITES },
    ),
    forbid('templates-import-nothing', 'Templates hold no code.', { path: '^templates/', pathNot: TESTS }, {}),
    forbid(
      'templates-hold-no-code',
      'Templates hold no code, not even code that imports nothing.',
      { orphan: true, path: '^templates/', pathNot: TESTS },
      {},
    ),
    forbid('templates-are-not-imported', 'Templates are read as files.', { path: PRODUCTION }, { path: '^templates/' }),
    forbid('tests-stay-tests', 'What ships does not lean on tests.', { pathNot: TESTS }, { path: TESTS }),
    forbid(
      'no-development-package-at-run-time',
      'What ships uses packages that are installed where it runs.',
      { path: PRODUCTION, pathNot: TESTS },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('no-circle', 'Modules that import each other in a circle are one module.', {}, { circular: true }),
    forbid('every-import-resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-addin|demo|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
