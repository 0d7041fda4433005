"""What stands around the body of an article page: title, line of facts, breadcrumb, address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from workstation.domain.moment import Milliseconds
from workstation.domain.text import one_line
from workstation.intake.dates import first_moment
from workstation.intake.entities import healed
from workstation.intake.html_meaning import safe_link
from workstation.intake.html_tree import Element, short_text_of, tag_of, text_of, words_of
from workstation.xml_library import etree

_LABELS = (
    "发布时间|更新时间|发布日期|时间|日期|文章来源|信息来源|来源|文章作者|作者|责任编辑|责编|编辑"
    "|点击|浏览|阅读|人气|评论|字体|打印"
)
_LABELLED = re.compile(rf"(?:^|(?<=[\s|(（\]】]))({_LABELS})\s*[:：]\s*")
_EDITOR = re.compile(r"(?:责任编辑|责编)\s*[:：]\s*([^)）\]】|\n]{1,40})")
_PLACE = re.compile(r"(?:您?当前的?位置|所在位置|您?现在的位置|您的位置)\s*[:：]?")
_STEPS = re.compile(r"\s*(?:>+|›|»|→|&gt;|＞)\s*")
_HOMES = frozenset({"首页", "主页", "网站首页", "本站首页", "home"})
_LAST_STEPS = frozenset({"正文", "文章正文", "内容", "列表", "文章内容", "文章", "详细内容"})
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S{1,500})")
_TITLE_END = re.compile(r"\s*[_|–—]\s*|\s+-\s+|-(?=[^-]{2,20}(?:网|站|在线|日报)$)")
_PAGE_NUMBER = re.compile(r"\s*[(（]\s*\d{1,3}\s*[)）]$")
_SUMMARY_CLASSES = frozenset({
    "intro", "summary", "zhaiyao", "zy", "daodu", "daoyu", "dd", "abstract", "lead", "digest",
    "jianjie",
})  # fmt: skip
_BOX_LABEL = re.compile(r"^(?:内容)?(?:摘要|导读|核心提示|提要)\s*[:：]\s*")
_INFO_LIMIT = 400


@dataclass(slots=True)
class PageFields:
    """The facts of a page; `info` and `box` are the elements they stand in, if found."""

    title: str = ""
    published_at: Milliseconds | None = None
    source: str = ""
    source_url: str = ""
    author: str = ""
    responsible_editor: str = ""
    box_summary: str = ""
    meta_summary: str = ""
    keywords: str = ""
    address: str = ""
    column_path: tuple[str, ...] = ()
    healed: int = 0
    furniture: list[Element] = field(default_factory=list)


def fields_of(page: Element, text: str) -> PageFields:
    """Return the facts found on a page; `text` is its source, for the saving browser's comment."""
    found = PageFields()
    metas = _metas(page)
    found.title = _title(page, metas)
    _read_info(page, found, metas)
    editor = _EDITOR.search(text_of(page))
    if not found.responsible_editor and editor:
        found.responsible_editor = editor[1].strip()
    found.keywords = metas.get("keywords", "")
    found.meta_summary = metas.get("description", "") or metas.get("og:description", "")
    found.box_summary = _box(page, found)
    found.column_path = _column_path(page, found.title)
    found.address = _address(page, metas, text)
    for name in ("title", "source", "author", "responsible_editor", "keywords", "meta_summary"):
        value, count = healed(one_line(getattr(found, name)))
        setattr(found, name, value)
        found.healed += count
    return found


def _metas(page: Element) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name, content)
    return metas


def _title(page: Element, metas: dict[str, str]) -> str:
    """Return the headline: the heading that the page's own title begins with."""
    heads = [text_of(node) for node in page.iter("title")]
    head = heads[0][:500] if heads else ""
    headings = [(node, short_text_of(node, 300) or "") for node in page.iter("h1", "h2", "h3")]
    squeezed = _squeezed(head)
    for _, text in headings:
        if len(text) >= 2 and squeezed.startswith(_squeezed(text)):
            return _PAGE_NUMBER.sub("", text)
    for node, text in headings:
        parent = node.getparent()
        known = words_of(node) | (words_of(parent) if parent is not None else frozenset())
        if text and known & {"title", "arctitle", "article-title", "articletitle", "biaoti"}:
            return text
    told = metas.get("og:title", "")
    if told:
        return told
    first = next((text for node, text in headings if node.tag == "h1" and text), "")
    if first and not head:
        return first
    parts = _TITLE_END.split(head)
    return _PAGE_NUMBER.sub("", parts[0].strip() or first)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _read_info(page: Element, found: PageFields, metas: dict[str, str]) -> None:
    """Read the line `时间: 来源: 作者:` from the smallest element that holds it."""
    best: Element | None = None
    best_score = (0, 0)
    for node in page.iter("div", "p", "td", "span", "h3", "h4", "h5", "li", "center", "table"):
        text = short_text_of(node, _INFO_LIMIT)
        if not text:
            continue
        score = (len(set(_LABELLED.findall(text))), -len(text))
        if score > best_score and score[0] >= 2:
            best, best_score = node, score
    if best is None:
        found.published_at = first_moment(
            metas.get("pubdate", "") or metas.get("article:published_time", "")
        )
        return
    found.furniture.append(best)
    told = _labelled(text_of(best))
    when = next(
        (told[key] for key in ("发布时间", "时间", "发布日期", "日期", "更新时间") if key in told),
        "",
    )
    found.published_at = first_moment(when) or first_moment(text_of(best))
    found.source = next((told[k] for k in ("来源", "文章来源", "信息来源") if told.get(k)), "")
    found.author = told.get("作者") or told.get("文章作者") or ""
    found.responsible_editor = told.get("责任编辑") or told.get("责编") or told.get("编辑") or ""
    for link in best.iter("a"):
        if found.source and _squeezed(text_of(link)) == _squeezed(found.source):
            found.source_url = safe_link(link.get("href") or "")


def _labelled(text: str) -> dict[str, str]:
    pieces = _LABELLED.split(text)
    told: dict[str, str] = {}
    for label, value in zip(pieces[1::2], pieces[2::2], strict=False):
        told.setdefault(label, value.strip(" |()（）[]【】\u3000次"))
    return told


def _box(page: Element, found: PageFields) -> str:
    """Return what the summary box says: a short element of that name without a list of links."""
    for node in page.iter("div", "table", "p", "td", "blockquote"):
        names = words_of(node) | words_of(node, "id")
        if names & _SUMMARY_CLASSES:
            text = _BOX_LABEL.sub("", short_text_of(node, 1000) or "")
            if 8 <= len(text) <= 1000 and len(list(node.iter("a"))) <= 2:
                found.furniture.append(node)
                text, count = healed(text)
                found.healed += count
                return text
    return ""


def _column_path(page: Element, title: str) -> tuple[str, ...]:
    for node in page.iter():
        said = f"{node.text or ''}" if tag_of(node) not in ("", "script", "style") else ""
        if not _PLACE.search(said):
            continue
        holder: Element | None = node
        for _ in range(3):
            if holder is None:
                break
            steps = _steps(short_text_of(holder, _INFO_LIMIT) or "", title)
            if steps is not None:
                return steps
            holder = holder.getparent()
    return ()


def _steps(text: str, title: str) -> tuple[str, ...] | None:
    after = _PLACE.split(text, maxsplit=1)[-1]
    if len(after) > _INFO_LIMIT:
        return None
    steps = [step.strip(" :：\u3000") for step in _STEPS.split(after)]
    if len(steps) < 2:
        return None
    if steps[0].lower() in _HOMES or steps[0].endswith(("首页", "主页", "网")):
        steps = steps[1:]
    names = [step.replace("/", "／") for step in steps if step]
    while names and (names[-1] in _LAST_STEPS or _squeezed(names[-1]) == _squeezed(title)):
        names.pop()
    return tuple(names)


def _address(page: Element, metas: dict[str, str], text: str) -> str:
    """Return the page's path on its site: canonical, `og:url`, or where it was saved from."""
    found = [
        node.get("href") or "" for node in page.iter("link") if "canonical" in words_of(node, "rel")
    ]
    found.append(metas.get("og:url", ""))
    found.extend(comment for comment in _comments(page, text))
    for address in found:
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            continue
        path = unquote(parts.path).lstrip("/")
        if path and not parts.query and parts.scheme in ("", "http", "https") and ".." not in path:
            return path
    return ""


def _comments(page: Element, text: str) -> list[str]:
    told = [str(node.text) for node in page.iter(etree.Comment)]
    found = [match[1] for said in [text[:4000], *told] for match in _SAVED_FROM.finditer(said)]
    return [address for address in found if address]
