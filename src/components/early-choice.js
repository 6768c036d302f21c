if (location.search) {
  const { dataset } = document.documentElement;
  dataset.choosing = '';
  // The choice of the URL is made by then, or its script could not be loaded.
  document.addEventListener('DOMContentLoaded', () => {
    delete dataset.choosing;
  });
}
