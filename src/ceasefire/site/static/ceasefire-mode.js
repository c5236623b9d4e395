/* Sets light or dark before anything is drawn, as the reader chose it or as the system has it. */
(function () {
  "use strict";
  var root = document.documentElement, chosen = null;
  try { chosen = localStorage.getItem("cf-mode"); } catch (refused) { /* a locked-down browser */ }
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function apply() {
    root.dataset.theme = chosen === "dark" || chosen === "light" ? chosen : dark.matches ? "dark" : "light";
    root.dispatchEvent(new CustomEvent("cf-mode"));
  }
  window.ceasefireMode = function () {
    chosen = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("cf-mode", chosen); } catch (refused) { /* kept for this page alone */ }
    apply();
  };
  dark.addEventListener("change", apply);
  apply();
  root.classList.add("cf-script");  // code is hidden from the first, where a button can show it
})();
