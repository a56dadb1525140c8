import { readFileSync } from 'node:fs';
import path from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { servedFiles } from './addin/manifest/served-files.mjs';
import { supportContact } from './addin/manifest/support-contact.mjs';
import { blankWorkbook } from './addin/template/blank-workbook.mjs';
import { minimised } from './setup/minimised.mjs';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Where Excel's own library comes from. Microsoft asks that add-ins load it from here and nowhere else. */
const OFFICE = 'https://appsforoffice.microsoft.com';

/**
 * The pane talks to nobody: its own address, and Excel's library. The hash is that of an empty style sheet, into which
 * Fluent UI puts its rules one by one; style sheets with a text of their own stay forbidden.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE}`,
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts beside the pane what is served as it is: the manifest for ADDIN_URL, icons, support page, blank workbook. */
class ServedFiles {
  /** @param {import('./addin/manifest/support-contact.mjs').SupportContact | null} contact */
  constructor(contact) {
    this.contact = contact;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(ServedFiles.name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(ServedFiles.name, async () => {
        for (const { name, content } of [
          ...servedFiles(process.env['ADDIN_URL'], this.contact),
          await blankWorkbook(),
        ]) {
          compilation.emitAsset(name, new webpack.sources.RawSource(content));
        }
      });
    });
  }
}

/** @param {{ name: string, template: string }} page */
const page = ({ name, template }) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template: path.join(root, template),
    chunks: [name],
    scriptLoading: 'defer',
    templateParameters: { policy: POLICY, office: `${OFFICE}/lib/1/hosted/office.js` },
  });

const PAGES = [{ name: 'taskpane', entry: './addin/pane/main.tsx', template: 'addin/taskpane.html' }];

/**
 * @param {{ WEBPACK_BUILD?: boolean }} env says that the command line builds what people are to use
 * @param {{ mode?: 'production' | 'development' }} options
 * @returns {import('webpack').Configuration}
 */
export default ({ WEBPACK_BUILD = false }, { mode = 'production' }) => {
  const contact = supportContact(process.env, { isRequired: WEBPACK_BUILD && mode === 'production' });
  return {
    mode,
    context: root,
    devtool: mode === 'production' ? false : 'source-map',
    entry: Object.fromEntries(PAGES.map(({ name, entry }) => [name, entry])),
    output: {
      path: path.join(root, 'dist-addin'),
      filename: '[name].[contenthash:8].js',
      cssFilename: '[name].[contenthash:8].css',
      publicPath: 'auto',
      clean: true,
    },
    experiments: { css: true },
    optimization: minimised,
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: mode === 'development' } },
              target: 'es2022',
            },
          },
        },
        { test: /\.woff2$/, type: 'asset/resource', generator: { filename: 'fonts/[name][ext]' } },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ PANE_VERSION: JSON.stringify(version), SUPPORT_CONTACT: JSON.stringify(contact) }),
      ...PAGES.map(page),
      // Nearly all that the pane opens with is called before it shows anything: browsers that know this comment compile it
      // beside the main thread, while the script is on its way (https://v8.dev/blog/explicit-compile-hints).
      new webpack.BannerPlugin({
        banner: '//# allFunctionsCalledOnLoad',
        raw: true,
        test: /^taskpane\..*\.js$/,
        stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
      }),
      new ServedFiles(contact),
    ],
    performance: { hints: false },
  };
};
