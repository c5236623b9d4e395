/* Makes the ledger of claims searchable and sortable; without it the table is whole and in order. */
(function () {
  "use strict";
  var table = document.querySelector("table.cf-ledger");
  if (!table || !window.DataTable) return;
  new window.DataTable(table, {
    paging: false,
    order: [],
    autoWidth: false,
    language: { search: "Search the claims:", info: "_TOTAL_ claims", infoFiltered: "of _MAX_" }
  });
  function goTo() {
    var row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && table.contains(row)) row.scrollIntoView({ block: "center" });
  }
  window.addEventListener("hashchange", goTo);
  window.addEventListener("load", goTo);
})();
