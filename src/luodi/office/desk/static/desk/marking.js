// Words that are marked in the text go into the form, with about where they stand, counted in code points.
// The server looks them up itself: what is sent here is a hint.

const text = document.getElementById("source");
const form = document.getElementById("correcting");

function take() {
  const selection = window.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(range.startContainer, range.startOffset);
  form.elements.namedItem("quote").value = range.toString();
  form.elements.namedItem("near").value = [...before.toString()].length;
}

text.addEventListener("mouseup", take);
text.addEventListener("keyup", take);
