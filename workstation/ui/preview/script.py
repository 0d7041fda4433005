"""What is run in a shown page, in a world of its own: patching, marking, finding lines.

Scripts of the page itself are off; these run in WebEngine's application world, which the page
cannot reach. Each page gets the functions once, when it is loaded.
"""

from __future__ import annotations

import json
import re

from PySide6.QtWebEngineCore import QWebEngineScript

from workstation.ui.preview import landing_script, mark_script
from workstation.ui.preview.notes import note_script
from workstation.ui.preview.why import why_script

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value

_FUNCTIONS = (
    why_script.FUNCTIONS
    + mark_script.FUNCTIONS
    + """
const LINE = / data-line="\\d+"/;
// What is written stays as it is while the page around it becomes another.
const TEXT = 'article-body';
let textStays = false;
const stays = (n) => textStays && n.id === TEXT;
const sign = (n) => stays(n) ? TEXT :
  n.nodeType === 1 ? n.outerHTML.replace(LINE, '') : n.nodeType + ':' + n.data;
// Blocks that differ in nothing but their line are the same. Nodes are compared by the engine:
// writing out whole trees at every level of the page was most of what a patch cost.
const same = (a, b) => (stays(a) && stays(b)) || a.isEqualNode(b) ||
  (a.nodeType === 1 && a.hasAttribute('data-line') && sign(a) === sign(b));
const attributes = (a, b) => {
  for (const {name} of [...a.attributes]) if (!b.hasAttribute(name)) a.removeAttribute(name);
  for (const {name, value} of b.attributes)
    if (a.getAttribute(name) !== value) a.setAttribute(name, value);
};
const keep = (a, b) => { if (a.nodeType === 1) attributes(a, b); };
// Nodes that stay are never touched: pictures do not load again and the place does not jump.
const morph = (a, b) => {
  attributes(a, b);
  if (stays(a)) return;
  const was = [...a.childNodes], will = [...b.childNodes];
  let first = 0, last = 0;
  const most = Math.min(was.length, will.length);
  while (first < most && same(was[first], will[first])) { keep(was[first], will[first]); first++; }
  while (last < most - first &&
      same(was[was.length - 1 - last], will[will.length - 1 - last])) {
    keep(was[was.length - 1 - last], will[will.length - 1 - last]);
    last++;
  }
  const before = last ? was[was.length - last] : null;
  const old = was.slice(first, was.length - last), fresh = will.slice(first, will.length - last);
  exchange(a, old, fresh, before);
};
// Children of `a` become others, which stand before `next`.
const exchange = (a, old, fresh, next) => {
  if (old.length === fresh.length) {
    old.forEach((node, i) => change(node, fresh[i]));
    return;
  }
  const spare = new Map();
  old.forEach((node) => {
    const key = sign(node);
    spare.set(key, [...(spare.get(key) || []), node]);
  });
  fresh.forEach((node) => {
    const found = (spare.get(sign(node)) || []).shift();
    if (found) change(found, node);
    a.insertBefore(found || document.importNode(node, true), next);
  });
  for (const nodes of spare.values()) nodes.forEach((node) => node.remove());
};
const change = (a, b) => {
  if (a.nodeType !== b.nodeType || a.nodeName !== b.nodeName) {
    a.replaceWith(document.importNode(b, true));
  } else if (a.nodeType === 1) {
    morph(a, b);
  } else if (a.data !== b.data) {
    a.data = b.data;
  }
};
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html');
const bodyOf = (html) => parsed(html).body.outerHTML;
// Told to whoever measures, with the layout that follows.
const measured = (begun) => {
  document.body.getBoundingClientRect();
  performance.clearMeasures('patched');
  performance.measure('patched', {start: begun, end: performance.now()});
};
const become = (page) => {
  document.title = page.title;
  attributes(document.documentElement, page.documentElement);
  morph(document.body, page.body);
};
const patch = (html) => {
  const begun = performance.now();
  unmark();
  become(parsed(html));
  measured(begun);
  return true;
};
// The page around its text becomes another; false where the text could not stay in its place.
const patchAround = (text, html) => {
  textStays = true;
  become(parsed(html));
  textStays = false;
  return document.getElementById(TEXT) === text;
};
// Some blocks of the text became others; whoever has another text than is thought says so.
// Asked of the engine, which is quicker than looking at each block here.
const BLOCKS_OF_TEXT = ':scope > [data-line], :scope > .footnote';
const madeOf = (html) => {
  const box = document.createElement('template');
  box.innerHTML = html;
  return [...box.content.children];
};
const patchBlocks = (first, gone, fresh, moved, count, around) => {
  const begun = performance.now(), was = document.getElementById(TEXT);
  if (!was || was.children.length !== count) return false;
  if (was.querySelectorAll(BLOCKS_OF_TEXT).length !== count) return false;
  unmark();
  if (around && !patchAround(was, around)) return false;
  const all = was.children;
  const old = Array.from({length: gone}, (_, i) => all[first + i]);
  const below = moved ? [...all].slice(first + gone) : [];
  exchange(was, old, madeOf(fresh), all[first + gone] || null);
  below.filter((one) => one.dataset.line)
    .forEach((one) => { one.dataset.line = +one.dataset.line + moved; });
  measured(begun);
  return true;
};
// The theme may be another, under the same address. The page keeps on what it wears until then.
let dressed = 0;
const dressAnew = () => {
  dressed++;
  for (const one of document.querySelectorAll('link[rel=stylesheet]:not([data-worn])')) {
    const fresh = one.cloneNode();
    fresh.href = one.href.split('?')[0] + '?' + dressed;
    for (const end of ['load', 'error']) fresh.addEventListener(end, () => one.remove());
    one.dataset.worn = '';
    one.after(fresh);
  }
};
const SMALL = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figure,pre,a';
const top = (one) => one.getBoundingClientRect().top + scrollY;
const blocks = () => [...document.querySelectorAll('[data-line]')];
const lineAtTop = () => {
  let above = null;
  for (const one of blocks()) {
    if (top(one) > scrollY) {
      if (!above) return 0;
      const part = (scrollY - top(above)) / Math.max(1, top(one) - top(above));
      return +above.dataset.line + part * (one.dataset.line - above.dataset.line);
    }
    above = one;
  }
  return above ? +above.dataset.line : 0;
};
// Where the story begins: the way to its column and its title, below the head of the site.
const storyTop = () => {
  const story = document.querySelector('main');
  return story ? Math.max(0, top(story) - 6) : 0;
};
const scrollToStory = () => scrollTo(0, storyTop());
const scrollToLine = (line) => {
  let above = null, from = 0;
  for (const one of blocks()) {
    if (+one.dataset.line > line) {
      if (!above) break;
      const part = (line - above.dataset.line) / (one.dataset.line - above.dataset.line);
      scrollTo(0, from + part * (top(one) - from));
      return;
    }
    // Nothing of the text stands above its first block, so the title belongs to it.
    from = above ? top(one) : storyTop();
    above = one;
  }
  scrollTo(0, from);
};
const scrollToShare = (share) =>
  scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
// What is read stays at the upper edge when the page becomes wider or narrower.
let read = null;
const noteRead = () => {
  const hit = scrollY > 0 ? document.elementFromPoint(innerWidth / 3, 1) : null;
  const one = hit && (hit.closest(SMALL) || hit);
  const box = one && one.getBoundingClientRect();
  read = box && box.height ? [one, -box.top / box.height] : null;
};
const keepRead = () => {
  if (!read || !read[0].isConnected) return;
  const box = read[0].getBoundingClientRect();
  scrollBy(0, box.top + read[1] * box.height);
};
addEventListener('scroll', noteRead, {passive: true});
addEventListener('resize', keepRead);
const place = () =>
  [scrollY, document.documentElement.scrollHeight - innerHeight, lineAtTop()];
const formTo = (address) =>
  [...document.forms].find((one) => one.action.endsWith('/' + address)) || null;
const fieldsOf = (address, limit) => {
  const form = formTo(address), found = {};
  if (!form) return null;
  for (const one of form.elements) {
    if (!one.name || one.type === 'password') continue;
    if (one.type !== 'checkbox' || one.checked) found[one.name] = one.value.slice(0, limit);
  }
  return found;
};
const emptyForm = (address) => { const form = formTo(address); if (form) form.reset(); };
// The line of the paragraph under a point, and whose text it is where the page says so.
const lineUnder = (x, y) => {
  const hit = document.elementFromPoint(x, y);
  const block = hit && !hit.closest('a') && hit.closest('[data-line]');
  if (!block || !getSelection().isCollapsed) return [0, ''];
  const text = block.closest('[' + WHY + ']');
  return [+block.dataset.line, text ? saysWhy(text).split('|').pop() : ''];
};
"""
    + landing_script.FUNCTIONS
    + note_script.FUNCTIONS
)
_NAMES = re.findall(r"^const (\w+) = \(", _FUNCTIONS, re.MULTILINE)


def functions() -> QWebEngineScript:
    """Return the script that gives a page the functions above, under the name `preview`."""
    script = QWebEngineScript()
    script.setName("preview")
    script.setWorldId(WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(
        f"var preview = (() => {{{_FUNCTIONS}\nreturn {{{', '.join(_NAMES)}}};}})();"
    )
    return script


def call(function: str, *arguments: object) -> str:
    """Return a script that calls one of the functions above and hands back its result as JSON.

    Lists do not come through as they are.
    """
    told = ", ".join(json.dumps(argument, ensure_ascii=True) for argument in arguments)
    return f"JSON.stringify(preview.{function}({told}))"
