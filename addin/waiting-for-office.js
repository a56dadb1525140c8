/**
 * Served as it is, and first of all scripts: what is ours waits for Excel's library, and where that library's server takes
 * the call and stays silent, nothing of ours ever begins. From then on, the pane itself says whether Excel answers.
 */
{
  /** Milliseconds after which nobody is left in front of an empty pane. */
  const patience = 20_000;

  const timer = setTimeout(() => {
    document.getElementById('not-answered')?.removeAttribute('hidden');
    document.getElementById('load-again')?.addEventListener('click', () => location.reload());
  }, patience);

  document.addEventListener('DOMContentLoaded', () => clearTimeout(timer));
}
