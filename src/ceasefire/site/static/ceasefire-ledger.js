/* Makes the ledger of claims searchable and sortable; without it the table is whole and in order. */
(function () {
  "use strict";
  var table = document.querySelector("table.cf-ledger");
  if (!table || !window.DataTable) return;
  var claims = new window.DataTable(table, {
    paging: false,
    order: [],
    autoWidth: false,
    layout: { topStart: "search", topEnd: "info", bottomStart: null, bottomEnd: null },
    language: {
      search: "Search the claims:", info: "_TOTAL_ claims", infoEmpty: "No claim",
      infoFiltered: "of _MAX_", zeroRecords: "No claim has all of these words."
    }
  });

  // On a phone the headings are not shown, so that the table is sorted by a list.
  var label = document.createElement("label"), list = document.createElement("select");
  label.className = "cf-sort";
  label.append("Sort by: ", list);
  claims.columns().header().toArray().forEach(function (head, column) {
    ["ascending", "descending"].forEach(function (way) {
      var option = document.createElement("option");
      option.value = column + (way === "ascending" ? " asc" : " desc");
      option.textContent = head.textContent.trim() + ", " + way;
      list.append(option);
    });
  });
  list.addEventListener("change", function () {
    claims.order([list.value.split(" ").map(function (part, at) { return at ? part : Number(part); })]).draw();
  });
  claims.on("order", function () {
    var by = claims.order()[0];
    if (by) list.value = by[0] + " " + by[1];
  });
  table.parentNode.insertBefore(label, table);

  // A heading is a button, and a button is pressed with Space as well.
  table.tHead.addEventListener("keydown", function (event) {
    var button = event.target.closest("[role=button], th");
    if (event.key !== " " || !button) return;
    event.preventDefault();
    button.click();
  });

  function goTo() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    var found = claims.rows(function (index, data, row) { return row.id === id; }).nodes();
    if (!found.length) return;
    if (!document.getElementById(id)) {
      claims.search("").draw();
      document.querySelector(".dt-search input").value = "";
      location.replace("#" + id);  // marks the row, which was not there before
    }
    found[0].scrollIntoView({ block: "center", behavior: "instant" });
  }
  window.addEventListener("hashchange", goTo);
  window.addEventListener("load", goTo);
})();
