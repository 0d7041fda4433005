"""What is run in a page to point at things on it: see `script`, which carries it along."""

from __future__ import annotations

FUNCTIONS = """
const WHY = 'data-why', CHOSEN = 'data-preview-chosen';
const chosen = () => document.querySelector('[' + CHOSEN + ']');
const whyEnd = () => { const one = chosen(); if (one) one.removeAttribute(CHOSEN); };
const saysWhy = (one) => one.getAttribute(WHY);
const placeOf = (why) => why.split('|', 1)[0];
const blockOf = (why) => why.split('|', 2).join('|');
const BLOCKS = ['board', 'news', 'newest', 'popular', 'list', 'related', 'neighbour', 'navigation',
  'below', 'way', 'further', 'pager', 'region'];
const lineOf = (one) => +(one.getAttribute('data-line') || 0);
// What has no reason of its own belongs to the one item or the one block it stands with; and what
// stands between several is the theme's. Returns [element, why, line], or null for the bare page.
const whyOf = (hit) => {
  // Numbers of notes are not of the page.
  if (hit && hit.closest('#preview-notes')) return null;
  // The page of another hour says nothing at all.
  if (!document.querySelector('[' + WHY + ']')) return null;
  for (let one = hit; one && one !== document.body; one = one.parentElement) {
    const text = lineOf(one) && one.parentElement.closest('[' + WHY + ']');
    if (text) return [one, saysWhy(text), lineOf(one)];
    if (one.hasAttribute(WHY)) return [one, saysWhy(one), 0];
    const inside = [...one.querySelectorAll('[' + WHY + ']')];
    const items = inside.filter((i) => placeOf(saysWhy(i)) !== 'column');
    if (!items.length) continue;
    const first = saysWhy(items[0]), block = blockOf(first);
    if (items.every((i) => saysWhy(i) === first)) return [items[0], first, 0];
    if (BLOCKS.includes(placeOf(first)) && items.every((i) => blockOf(saysWhy(i)) === block))
      return [one, block + '|0||', 0];
    break;
  }
  const bare = !hit || hit === document.documentElement || hit === document.body ||
    hit.getBoundingClientRect().height > innerHeight / 2;
  return bare ? null : [hit, 'theme||0||', 0];
};
const whyPlace = () => {
  const one = chosen();
  if (!one) return null;
  const [why, line] = one.getAttribute(CHOSEN).split(' ');
  const box = one.getBoundingClientRect();
  const image = one.matches('img') ? one : one.querySelector('img');
  const words = one.textContent.replace(/\\s+/g, ' ').trim() || (image ? image.alt : '');
  return {why, line: +line, words: words.slice(0, 200),
    left: box.left, top: box.top, right: box.right, bottom: box.bottom};
};
const whyShow = (found, color) => {
  whyEnd();
  if (!found) return null;
  const [one, why, line] = found;
  let style = document.getElementById('preview-chosen');
  if (!style) {
    style = document.head.appendChild(document.createElement('style'));
    style.id = 'preview-chosen';
  }
  style.textContent = `[${CHOSEN}]{outline:2px solid ${color}!important;` +
    // A tall one may stand in a frame that cuts off what goes beyond it.
    `outline-offset:${one.getBoundingClientRect().height > 60 ? -3 : 2}px}`;
  one.setAttribute(CHOSEN, `${why} ${line}`);
  return whyPlace();
};
const whyAt = (x, y, color) => whyShow(whyOf(document.elementFromPoint(x, y)), color);
const toBeSeen = (one) => [...one.getClientRects()].some((box) => box.width > 1 && box.height > 1);
const stepAmong = (all, way) => {
  if (!all.length) return null;
  const from = all.indexOf(chosen());
  // Where nothing is chosen yet, the first item that can be seen is meant.
  const first = all.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  const next = from < 0 ? Math.max(0, first) : (from + way + all.length) % all.length;
  all[next].scrollIntoView({block: 'nearest'});
  return all[next];
};
const whyStep = (way, color) => {
  // Of a text its paragraphs are meant, not the whole.
  const every = [...document.querySelectorAll(`[${WHY}],[${WHY}] [data-line]`)]
    .filter((one) => !one.querySelector('[data-line]'));
  const next = stepAmong(every.filter(toBeSeen), way);
  return next && whyShow(whyOf(next), color);
};
"""
