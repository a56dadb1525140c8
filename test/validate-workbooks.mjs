/** Holds the workbooks that we make against a strict offline validator, where one lies beside the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [validator = ''] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'pdqm-validate-'));
try {
  const made = spawnSync(process.execPath, ['dist/generator/main.js', 'demo', '--quiet', '--out', folder], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const returns = path.join(folder, 'returns');
  const borough = path.join(folder, 'borough.xlsx');
  const consolidated = spawnSync(
    process.execPath,
    ['dist/generator/main.js', 'consolidate', returns, '--quiet', '--out', borough],
    { encoding: 'utf8' },
  );
  if (!existsSync(borough)) throw new Error(consolidated.stderr);
  const workbooks = [
    borough,
    path.join(folder, 'Quality Mark workbook.xlsx'),
    path.join(folder, 'round.xlsx'),
    ...readdirSync(returns).map((name) => path.join(returns, name)),
  ];
  const { status } = spawnSync('python3', [validator, '--class', 'R', ...workbooks], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
