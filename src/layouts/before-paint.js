try {
  const root = document.documentElement;
  if (localStorage.getItem('FONT_KEY')) {
    const link = document.createElement('link');
    const font = { rel: 'preload', as: 'font', crossOrigin: '', href: 'FONT_URL' };
    document.head.append(Object.assign(link, font));
    root.dataset.font = '';
  }
  const theme = JSON.parse(localStorage.getItem('THEME_KEY'));
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
} catch {}
