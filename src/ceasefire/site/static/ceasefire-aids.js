/* Opens what is folded where a link leads into it, and all of it before a page is printed.
   Without this script a reader opens it by hand. */
(function () {
  "use strict";
  function reveal() {
    var name = window.location.hash.slice(1), place = null;
    try { place = name && document.getElementById(decodeURIComponent(name)); } catch (fault) { return; }
    if (!place) return;
    var closed = [], above = place.parentElement;
    if (place.matches("details:not([open])")) closed.push(place);
    for (; above; above = above.parentElement) if (above.matches("details:not([open])")) closed.push(above);
    closed.forEach(function (fold) { fold.open = true; });
    if (closed.length) place.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  // A link to the place that is in the address already changes no address.
  document.addEventListener("click", function (event) {
    if (event.target.closest && event.target.closest('a[href^="#"]')) setTimeout(reveal, 0);
  });
  reveal();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details.cf-fold:not([open]), .cf-notes details:not([open])"));
    opened.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
    opened = [];
  });
})();
