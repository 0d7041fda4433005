"""What is run in a page beside its other edition: what differs is marked, and walked through."""

from __future__ import annotations

FUNCTIONS = """
const MARK = 'data-preview-mark';
const marks = () => [...document.querySelectorAll('[' + MARK + ']')];
const unmark = () => marks().forEach((one) => one.removeAttribute(MARK));
const words = (one) =>
  one.textContent.replace(/\\s+/g, ' ').trim() +
  [...one.querySelectorAll('img')].map((image) => image.getAttribute('src').replace(/^.*\\//, ''));
const leaves = (root) =>
  [...root.querySelectorAll(SMALL)].filter((one) => !one.querySelector(SMALL) && words(one));
// The longest row of words both have in the same order stays; what stands between is marked. Of
// pages beyond all measure only what stands nowhere on the other one.
const MOST_COMPARED = 4e6;
const strangers = (mine, theirs) => {
  let first = 0, end = mine.length, until = theirs.length;
  while (first < end && first < until && mine[first] === theirs[first]) first++;
  while (end > first && until > first && mine[end - 1] === theirs[until - 1]) { end--; until--; }
  const wide = until - first + 1, found = [];
  if (wide * (end - first) > MOST_COMPARED) {
    const there = new Set(theirs);
    mine.forEach((one, i) => { if (!there.has(one)) found.push(i); });
    return found;
  }
  const longest = new Uint16Array(wide * (end - first + 1));
  const at = (i, j) => (i - first) * wide + j - first;
  for (let i = end - 1; i >= first; i--)
    for (let j = until - 1; j >= first; j--)
      longest[at(i, j)] = mine[i] === theirs[j] ? longest[at(i + 1, j + 1)] + 1 :
        Math.max(longest[at(i + 1, j)], longest[at(i, j + 1)]);
  for (let i = first, j = first; i < end;) {
    if (j < until && mine[i] === theirs[j]) { i++; j++; }
    else if (j < until && longest[at(i, j + 1)] > longest[at(i + 1, j)]) j++;
    else found.push(i++);
  }
  return found;
};
const mark = (html, color) => {
  unmark();
  let style = document.getElementById('preview-marks');
  if (!style) {
    style = document.head.appendChild(document.createElement('style'));
    style.id = 'preview-marks';
  }
  style.textContent = `[${MARK}]{outline:2px solid ${color};outline-offset:2px;` +
    `background:${color}1c}`;
  const mine = leaves(document.body);
  const found = strangers(mine.map(words), leaves(parsed(html).body).map(words));
  found.forEach((i) => mine[i].setAttribute(MARK, ''));
  return found.length;
};
// After the last one comes the first again.
let walked = null;
const nextMark = () => {
  const all = marks();
  walked = all[(all.indexOf(walked) + 1) % all.length] || null;
  if (walked) walked.scrollIntoView({block: 'center'});
};
"""
