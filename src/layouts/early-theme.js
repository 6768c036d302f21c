try {
  const t = JSON.parse(localStorage.getItem('from-zero-theme'));
  if (t === 'light' || t === 'dark') document.documentElement.dataset.theme = t;
} catch {}
