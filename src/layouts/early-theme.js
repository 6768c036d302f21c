try {
  const t = JSON.parse(localStorage.getItem('THEME_KEY'));
  if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t;
} catch {}
