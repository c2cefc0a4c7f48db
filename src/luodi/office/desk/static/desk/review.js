// Reviewing by keyboard: j and k move from statement to statement, a accepts, r asks for the reason, e corrects.

const rows = [...document.querySelectorAll(".review > li")];

function current() {
  return rows.findIndex((row) => row.contains(document.activeElement));
}

function go(to) {
  const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
  if (!row) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  document.getElementById(`s${row.id.slice(1)}`)?.scrollIntoView({ block: "nearest" });
}

function press(key) {
  const target = rows[current()]?.querySelector(`[data-key="${key}"]`);
  if (!target) return;
  target.click();
  if (key === "r") target.parentElement.querySelector("input[name=because]").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "j") go(current() + 1);
  else if (event.key === "k") go(current() - 1);
  else if ("are".includes(event.key)) press(event.key);
  else return;
  event.preventDefault();
});

const asked = rows.find((row) => `#${row.id}` === window.location.hash);
if (asked) go(rows.indexOf(asked));
