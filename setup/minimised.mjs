import MinimizerPlugin from 'minimizer-webpack-plugin';

/**
 * Scripts made small by swc, in half of the time that webpack’s own takes, and style sheets by webpack.
 * @type {NonNullable<import('webpack').Configuration['optimization']>}
 */
export const minimised = {
  minimizeOptions: { javascript: false },
  minimizer: [new MinimizerPlugin({ test: /\.js$/, minify: MinimizerPlugin.swcMinify }), '...'],
};
