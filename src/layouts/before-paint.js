try {
  const root = document.documentElement;
  if (localStorage.getItem('FONT_KEY')) root.dataset.font = '';
  const theme = JSON.parse(localStorage.getItem('THEME_KEY'));
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {}
