"""What is run in a shown page while a card is held over it: places drawn, the page scrolled."""

from __future__ import annotations

FUNCTIONS = """
const LANDING = 'preview-landing', PLACES = 'preview-places';
const landEnd = () => [LANDING, PLACES].forEach((id) => {
  const one = document.getElementById(id);
  if (one) one.remove();
});
const away = (box, x, y) => Math.hypot(
  Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
const drawn = (id, parent, style, words) => {
  const one = document.createElement('div');
  one.id = id;
  one.style.cssText = 'pointer-events:none;box-sizing:border-box;' + style;
  one.textContent = words;
  return parent.appendChild(one);
};
const SCROLLING = 28, STEP = 14;
const boardOf = (one) => decodeURIComponent(one.getAttribute(WHY).split('|')[1]);
// Boards nothing of which is on the page have no place on it: they get one at its upper edge.
const landPlaces = (boards, items, x, y, color) => {
  const there = new Set(items.map(boardOf));
  const empty = boards.filter(([code]) => !there.has(code));
  if (!empty.length) return null;
  const band = drawn(PLACES, document.documentElement, 'position:fixed;z-index:99999;left:0;' +
    `right:0;top:${SCROLLING}px;display:flex;flex-wrap:wrap;gap:8px;padding:8px;` +
    'background:#fffffff2;box-shadow:0 2px 8px #0003', '');
  let held = null;
  for (const [code, title] of empty) {
    const place = drawn('', band, `flex:1 0 120px;padding:10px 8px;border:2px dashed ${color};` +
      `border-radius:6px;color:${color};background:#fff;font:600 14px sans-serif;` +
      'text-align:center;overflow:hidden;text-overflow:ellipsis;white-space:nowrap', '+ ' + title);
    if (away(place.getBoundingClientRect(), x, y)) continue;
    place.style.background = color;
    place.style.color = '#fff';
    held = code;
  }
  return held === null && !away(band.getBoundingClientRect(), x, y) ? '' : held;
};
const landScroll = (y) => {
  if (y < SCROLLING) scrollBy(0, -STEP);
  else if (y > innerHeight - SCROLLING) scrollBy(0, STEP);
};
// Where something held here would stand: [board, item, behind it or not]. Boards that have nothing
// on the page are among `boards`, each a code and a title, and stand for themselves.
const landAt = (x, y, color, boards) => {
  landEnd();
  const items = [...document.querySelectorAll(`[${WHY}^="board|"]`)]
    .filter((one) => saysWhy(one).split('|')[4] && one.getClientRects().length);
  const place = landPlaces(boards, items, x, y, color);
  if (place !== null) return place ? [place, '', true] : null;
  let best = null, least = 90;
  for (const one of items) {
    const far = away(one.getBoundingClientRect(), x, y);
    if (far < least) { best = one; least = far; }
  }
  if (!best) return null;
  const board = best.getAttribute(WHY).split('|')[1];
  const mates = items.filter((one) => one.getAttribute(WHY).split('|')[1] === board);
  const box = best.getBoundingClientRect();
  // Items in a row are passed at the side, items in a column above and below.
  const beside = mates.some((one) => one !== best && one.offsetParent &&
    Math.abs(one.getBoundingClientRect().top - box.top) < box.height / 2 &&
    Math.abs(one.getBoundingClientRect().left - box.left) > box.width / 2);
  const behind = beside ? x > (box.left + box.right) / 2 : y > (box.top + box.bottom) / 2;
  const at = beside ? [behind ? box.right : box.left - 4, box.top, 4, box.height]
    : [box.left, behind ? box.bottom : box.top - 4, box.width, 4];
  drawn(LANDING, document.documentElement, 'position:fixed;z-index:99998;border-radius:2px;' +
    `background:${color};left:${at[0]}px;top:${at[1]}px;width:${at[2]}px;height:${at[3]}px`, '');
  const cells = best.getAttribute(WHY).split('|').map(decodeURIComponent);
  return [cells[1], cells[4], behind];
};
"""
