"""What is run in a page that has notes: passages looked for, marked with numbers, and chosen."""

from __future__ import annotations

FUNCTIONS = """
const NOTES = 'preview-notes', NOTE = 'preview-note', BLANK = /[\\s\\x1c-\\x1f\\x85]/g;
const UNREAD = 'script,style,noscript,template,textarea,select,title,#' + NOTES;
const bare = (text) => text.replace(BLANK, '');
// The signs of a page without blanks, in one row, and which of its nodes they come from.
const signsOf = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [];
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode, signs = bare(node.data);
    if (!signs || node.parentElement.closest(UNREAD)) continue;
    all.push({node, signs, from: length});
    length += signs.length;
  }
  return {all, text: all.map((one) => one.signs).join('')};
};
const spotOf = (signs, place) => {
  let low = 0, high = signs.all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (signs.all[middle].from <= place) low = middle;
    else high = middle - 1;
  }
  const {node, from} = signs.all[low];
  let left = place - from, at = 0;
  for (; at < node.data.length; at++) if (bare(node.data[at]) && !left--) break;
  return [node, at];
};
const rangeOf = (signs, from, length) => {
  const range = document.createRange(), [last, at] = spotOf(signs, from + length - 1);
  range.setStart(...spotOf(signs, from));
  range.setEnd(last, at + 1);
  return range;
};
const boxesOf = (range) =>
  [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
// Where a page says the words several times, what stands before them tells which are meant.
const passageOf = (signs, words, before) => {
  const wanted = bare(words), context = bare(before);
  let found = null, most = -1;
  if (!wanted) return null;
  for (let at = signs.text.indexOf(wanted); at >= 0; at = signs.text.indexOf(wanted, at + 1)) {
    let same = 0;
    while (same < Math.min(at, context.length) &&
      context[context.length - 1 - same] === signs.text[at - 1 - same]) same++;
    if (same <= most) continue;
    const range = rangeOf(signs, at, wanted.length);
    if (boxesOf(range).length) [found, most] = [range, same];
    if (most === context.length) break;
  }
  return found || pictureCalled(wanted);
};
const pictureCalled = (wanted) => {
  const image = [...document.images].find((one) => bare(one.alt) === wanted);
  const range = document.createRange();
  if (image) range.selectNode(image);
  return image ? range : null;
};
let noted = new Map(), noteColor = '';
// Draws the notes [id, number, words, before], and returns the ids of those that found a place.
const drawNotes = (notes, color) => {
  const signs = notes.length ? signsOf() : null;
  noted = new Map();
  noteColor = color;
  for (const [id, number, words, before] of notes) {
    const range = passageOf(signs, words, before);
    if (range) noted.set(id, {number, range});
  }
  placeNotes();
  return [...noted.keys()];
};
// Beside the body, not in it: whoever compares or changes the page does not meet the marks.
const placeNotes = () => {
  const old = document.getElementById(NOTES);
  if (old) old.remove();
  CSS.highlights.delete(NOTES);
  if (!noted.size) return;
  const layer = document.createElement('div'), style = document.createElement('style'), taken = [];
  layer.id = NOTES;
  style.textContent = `#${NOTES} b{position:absolute;z-index:99990;box-sizing:border-box;` +
    'min-width:20px;height:20px;padding:0 4px;border-radius:10px;border:1px solid #fff;' +
    `background:${noteColor};color:#fff;font:600 12px/18px sans-serif;text-align:center;` +
    'cursor:pointer;user-select:none}' +
    `::highlight(${NOTES}){background-color:${noteColor}1c}` +
    `::highlight(${NOTE}){background-color:${noteColor}44}` +
    `@media print{#${NOTES}{display:none}::highlight(${NOTES}),::highlight(${NOTE})` +
    '{background-color:transparent}}';
  layer.append(style);
  for (const [id, {number, range}] of noted) {
    const [box] = boxesOf(range), mark = document.createElement('b');
    if (!box) continue;
    let left = Math.max(1, box.left + scrollX - 21);
    const above = Math.max(1, box.top + scrollY - 9);
    while (taken.some(([x, y]) => Math.abs(x - left) < 20 && Math.abs(y - above) < 20)) left += 21;
    taken.push([left, above]);
    mark.dataset.note = id;
    mark.textContent = number;
    mark.style.cssText = `left:${left}px;top:${above}px`;
    layer.append(mark);
  }
  document.documentElement.append(layer);
  CSS.highlights.set(NOTES, new Highlight(...[...noted.values()].map((one) => one.range)));
};
new ResizeObserver(() => { if (noted.size) placeNotes(); }).observe(document.body);
const noteUnder = (x, y) => {
  const hit = document.elementFromPoint(x, y), mark = hit && hit.closest(`#${NOTES} b`);
  return mark ? mark.dataset.note : '';
};
const showNote = (id) => {
  const one = noted.get(id), [box] = one ? boxesOf(one.range) : [];
  CSS.highlights.delete(NOTE);
  if (!box) return false;
  scrollTo(0, Math.max(0, box.top + scrollY - innerHeight / 3));
  CSS.highlights.set(NOTE, new Highlight(one.range));
  return true;
};
// What somebody chose is told as it was read: its words, and what stands before them.
const chosenPassage = (range, box) => {
  const signs = signsOf();
  let words = '', before = '', block = null;
  for (const {node, from} of signs.all) {
    if (!range.intersectsNode(node)) continue;
    const begin = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    const here = node.parentElement.closest(SMALL);
    if (!words) before = signs.text.slice(0, from) + bare(node.data.slice(0, begin));
    words += (words && here !== block ? ' ' : '') + node.data.slice(begin, end);
    block = here;
  }
  return {words: words.replace(/\\s+/g, ' ').trim(), before: before.slice(-40), why: '', line: 0,
    left: box.left, top: box.top, right: box.right, bottom: box.bottom};
};
const selectedPassage = () => {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  return chosenPassage(range, range.getBoundingClientRect());
};
const noteEnd = () => whyEnd();
const notePlace = () => {
  const one = chosen();
  if (!one) return null;
  const range = document.createRange(), box = one.getBoundingClientRect();
  range.selectNodeContents(one);
  const told = chosenPassage(range, box);
  return one.matches('img') ? {...told, words: one.alt.trim(), before: ''} : told;
};
// The smallest block that says something; of what is none, a piece of a line.
const MOST_LOOSE = 60;
const noteBlock = (hit) => {
  const one = hit && (hit.closest('img,' + SMALL) || hit);
  if (!one || one === document.body || !document.body.contains(one)) return null;
  const said = bare(one.matches('img') ? one.alt : one.textContent).length;
  return said && (one.matches('img,' + SMALL) || said <= MOST_LOOSE) ? one : null;
};
const noteShow = (one, color) => {
  whyShow(one && [one, 'note', 0], color);
  return notePlace();
};
const noteAt = (x, y, color) => noteShow(noteBlock(document.elementFromPoint(x, y)), color);
const noteStep = (way, color) =>
  noteShow(stepAmong(leaves(document.body).filter(toBeSeen), way), color);
"""
