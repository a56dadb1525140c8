import './styles/index.css';

/**
 * The pane is evaluated in a task of its own: what is there of Excel's library runs before it, and fetches its larger part
 * meanwhile.
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
