// Runs before the first paint, so that neither theme, text size nor the sign-in panel flashes.
// Plain JavaScript: the build puts it into the page as it stands, and nothing else may have to arrive before it.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const read = (key) => {
    try {
      return localStorage.getItem(`lumbung.${key}`);
    } catch {
      return null; // storage may be forbidden; the page works with its defaults
    }
  };

  const apply = () => {
    const theme = read('theme') ?? (dark.matches ? 'dark' : 'light');
    root.dataset.theme = theme;
    root.dataset.text = read('text') ?? 'normal';
    root.lang = read('language') ?? 'id';
    document.querySelector('meta[name="theme-color"]').content = theme === 'dark' ? '#1d1c18' : '#ffffff';
  };

  apply();
  if (read('current') !== null && !location.hash.startsWith('#kode=')) root.dataset.account = '';
  dark.addEventListener('change', apply);
  addEventListener('lumbung:preferences', apply);

  // A form sent before its code has arrived must neither reload the page nor be forgotten.
  addEventListener('submit', (event) => {
    event.preventDefault();
    root.dataset.submitted = '';
  });
})();
