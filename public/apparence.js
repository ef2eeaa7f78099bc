// Before the first paint: the theme chosen on this machine, else the system's. Kept in step with src/ui/theme/useTheme.ts.
;(function () {
  var choix = null
  try {
    choix = localStorage.getItem('atelier-cil.apparence')
  } catch (_) {
    // storage refused: the system decides
  }
  var connu = choix === 'clair' || choix === 'sombre' || choix === 'projecteur'
  var sombre = window.matchMedia('(prefers-color-scheme: dark)').matches
  var theme = connu ? choix : sombre ? 'sombre' : 'clair'
  document.documentElement.dataset.theme = theme
  document.documentElement.dataset.mantineColorScheme = theme === 'sombre' ? 'dark' : 'light'
})()
