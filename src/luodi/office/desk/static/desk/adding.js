// Files that are too large are told of before they are sent: the server would end the connection half-way.

const form = document.getElementById("files");
const field = form.querySelector("input[type=file]");
const wrong = document.getElementById("files-wrong");

function fault() {
  const files = [...field.files];
  const large = files.find((file) => file.size > Number(form.dataset.largest));
  if (large) return `${form.dataset.tooLarge} ${large.name}`;
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return all > Number(form.dataset.most) ? form.dataset.tooMany : "";
}

function check(event) {
  const words = fault();
  wrong.hidden = !words;
  if (words) {
    wrong.textContent = words;
    event.preventDefault();
  }
}

field.addEventListener("change", check);
form.addEventListener("submit", check);
