// Sets the theme before the first paint. A file of its own because the CSP allows no inline script; read again by app/theme.ts.
(() => {
  let wish = 'system';
  try {
    wish = localStorage.getItem('quarterdeck.theme') || 'system';
  } catch {
    // Storage may be switched off; the system's wish is then the best we have.
  }
  const dark = wish === 'dark' || (wish !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
