import './styles/index.css';

/**
 * The pane is evaluated in a task of its own: Excel's library has then begun to fetch its larger part, which it does when
 * the page's scripts have run.
 */
function main(): void {
  import(/* webpackMode: "eager" */ './open-pane.tsx').then(({ openPane }) => openPane()).catch(sayThatNothingWorks);
}

/** Where Excel's library, or something of our own, could not be loaded. */
function sayThatNothingWorks(error: unknown): void {
  document.getElementById('not-started')?.removeAttribute('hidden');
  throw error;
}

window.setTimeout(main);
