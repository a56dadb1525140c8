/** What our loading is measured against: the least that a pane can do, a heading once Office is ready. */
void Office.onReady(() => {
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = 'Ready';
});
