"""Every page of the invented newsroom, as a reader and a browser meet it."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.press.editions import MemoryEdition, full_story, linhe, with_story
from tests.press.html_rules import faults_of, links_of
from workstation.domain.article import Content
from workstation.domain.publication import Page, PageKind
from workstation.domain.site import Site
from workstation.press.markdown.text_blocks import html_of
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEMES = Path(__file__).parents[3] / "resources" / "theme"
FIRST = "fazhi/shenpan/2026/1123/1.html"


def _tree(page: str | bytes) -> Any:
    """Parse a page; what an XPath of ours gives is known from the XPath, not from its type."""
    return html.fromstring(page)


def _xml(page: bytes) -> Any:
    """Parse a feed or a sitemap."""
    return etree.fromstring(page)


@pytest.fixture(scope="module", params=["default", "plain"])
def press(request: pytest.FixtureRequest) -> Press:
    return Press(THEMES / request.param, MemoryHtmlStore())


@pytest.fixture(scope="module")
def edition() -> MemoryEdition:
    return linhe(60)


@pytest.fixture(scope="module")
def pages(press: Press, edition: MemoryEdition) -> dict[str, Page]:
    found = (press.page(edition, page.address) for page in press.outline(edition))
    return {page.address: page for page in found if page is not None}


def text_of(page: Page | None) -> str:
    assert page is not None
    tree = _tree(page.data.decode())
    return " ".join(tree.text_content().split())


def test_each_page_of_the_outline_is_found_by_its_address(
    press: Press, edition: MemoryEdition, pages: dict[str, Page]
) -> None:
    assert set(pages) == {page.address for page in press.outline(edition)}
    assert {page.kind for page in pages.values()} == set(PageKind)


def test_pages_are_valid(pages: dict[str, Page]) -> None:
    for address, page in pages.items():
        if page.media_type.startswith("text/html"):
            whole = page.kind not in (PageKind.REDIRECT, PageKind.BLOCK)
            assert faults_of(page.data, whole=whole) == [], address


def test_every_link_inside_the_site_leads_to_a_page_from_any_folder(
    pages: dict[str, Page],
) -> None:
    for address, page in pages.items():
        if not page.media_type.startswith("text/html") or page.kind is PageKind.NOT_FOUND:
            continue
        for link in links_of(page.data):
            if ":" in link.split("/")[0] or link.startswith("#"):
                continue
            assert not link.startswith("/"), (address, link)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), link))
            assert target.startswith("media/") or target in pages, (address, link)


def test_the_article_page_carries_every_part_of_the_specimen(pages: dict[str, Page]) -> None:
    told = text_of(pages[FIRST])
    for part in (
        "主编信箱：editor@linhe.example",
        "今日聚焦 新修订《仲裁规则》明年施行 六处变化看这里",
        "您当前的位置：首页 > 法治 > 审判",
        "法治临河",
        "临河市中院发布十起劳动争议典型案例",
        "加班费、竞业限制居前",
        "时间：2026-11-23 10:30:00",
        "来源：临河法治网",
        "作者：周岚",
        "责任编辑：何晓舟",
        "加班没有打卡记录，聊天截图算不算数？",
        "通气会现场周岚 摄",
        "加班与否，看证据也看常理",
        "（临政轩）",
        "来顶一下 1",
        "返回首页",
        "发表评论 共有4条评论",
        "用户名：",
        "密码：",
        "验证码：",
        "匿名发表",
        "推荐资讯",
        "栏目更新",
        "栏目热门",
        "上一篇：",
        "相关稿件",
        "备案信息 本站已注册国际中文域名： 临河法治网.example",
        "临ICP备00000001号",
        "临公网安备 00000000000001号",
        "互联网新闻信息服务许可证：00000000001",
        "举报电话：0000-1234567",
        "地图 河湾区",
    ):
        assert part in told, part


def test_links_behind_the_words(pages: dict[str, Page]) -> None:
    tree = _tree(pages[FIRST].data.decode())
    hrefs = {a.text_content().strip(): a.get("href") for a in tree.iter("a")}
    assert hrefs["临ICP备00000001号"] == "https://beian.miit.gov.cn/"
    assert hrefs["河湾区"] == "https://hw.linhe.example/"
    assert hrefs["前次通报"] == "../../../../fazhi/shenpan/2026/1123/2.html"
    assert hrefs["首页"] == "../../../../index.html"
    form = tree.xpath("//section[@id='comments']/form")[0]
    assert form.get("action") == "https://linhe.example/plus/comment"
    thumb = tree.xpath("//aside//ul[@class='thumbnails']//a")[0]
    assert thumb.get("title") == "临河市中院发布十起劳动争议典型案例"
    assert thumb.xpath(".//span[@class='short']")[0].text == "十起劳动争议案例"
    picture = tree.xpath("//figure/img")[0]
    assert (picture.get("src"), picture.get("width")) == ("../../../../media/p1.png", "800")
    assert picture.get("alt") == "法官在通气会上介绍案例"


def test_comments_stand_as_threads_of_plain_text(pages: dict[str, Page]) -> None:
    page = pages[FIRST].data.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    tree = _tree(page)
    threads = tree.xpath("//div[@class='thread']")
    assert len(threads) == 2
    assert [c.get("id") for c in threads[0].xpath(".//div[@class='comment']")] == [
        "comment-1",
        "comment-2",
        "comment-4",
    ]
    assert "匿名" in threads[1].text_content()


def test_machines_are_told_the_same(pages: dict[str, Page]) -> None:
    tree = _tree(pages[FIRST].data.decode())
    told = json.loads(tree.xpath("//script[@type='application/ld+json']")[0].text)
    assert told["@type"] == "NewsArticle"
    assert told["datePublished"] == "2026-11-23T10:30:00+08:00"
    canonical = f"https://linhe.example/{FIRST}"
    assert tree.xpath("//link[@rel='canonical']/@href") == [canonical]
    assert tree.xpath("//meta[@property='og:url']/@content") == [canonical]
    assert told["dateModified"].endswith("+08:00")
    assert told["publisher"]["name"] == "临河法治网"
    assert told["author"]["name"] == "周岚"
    assert told["articleSection"] == "审判"
    assert told["image"] == ["https://linhe.example/media/p1.png"]
    assert "isBasedOn" not in told

    def meta(name: str) -> list[str]:
        return list(tree.xpath(f"//meta[@property='{name}']/@content"))

    assert meta("og:type") == ["article"]
    assert meta("og:image") == told["image"]
    assert meta("og:image:alt") == ["图1"]
    assert meta("article:published_time") == [told["datePublished"]]
    assert meta("article:modified_time") == [told["dateModified"]]
    assert meta("article:author") == ["周岚"]
    assert meta("article:section") == ["审判"]
    assert meta("article:tag") == ["劳动争议"]


def test_a_repost_names_what_it_is_based_on(press: Press, edition: MemoryEdition) -> None:
    content = Content(
        title="转来的</script>",
        body="文",
        copyright_kind="repost",
        source="东渡晚报",
        source_url="https://dongdu.example/a?b=1&c=2",
        original_title="原来的题目",
        original_author="林远",
    )
    page = press.article_page(edition, full_story(906, content, "a/906.html"))
    text = _tree(page.data.decode()).xpath("//script[@type='application/ld+json']")[0].text
    told = json.loads(text)
    assert told["headline"] == "转来的</script>"
    assert told["isBasedOn"] == {
        "@type": "CreativeWork",
        "name": "原来的题目",
        "author": {"@type": "Person", "name": "林远"},
        "publisher": {"@type": "Organization", "name": "东渡晚报"},
        "url": "https://dongdu.example/a?b=1&c=2",
    }


def test_paper_shows_the_story_and_nothing_to_click(press: Press) -> None:
    style = press.theme.assets["assets/site.css"].file.read_text("utf-8")
    printed = style[style.index("@media print") :]
    for part in (".columns", ".side", ".comments", ".acts", ".pager", ".search-box"):
        assert part in printed
    assert ".body" in printed


def test_no_absolute_address_of_the_site_without_one(press: Press) -> None:
    edition = linhe(3)
    edition = replace(edition, site=replace(edition.site, address=""))
    kinds = {page.kind for page in press.outline(edition)}
    assert PageKind.FEED not in kinds
    assert PageKind.SITEMAP not in kinds
    page = press.page(edition, FIRST)
    assert page is not None
    assert b"canonical" not in page.data
    assert b"og:url" not in page.data


def test_an_empty_newsroom_has_pages(press: Press) -> None:
    edition = MemoryEdition(site=Site())
    for told in press.outline(edition):
        page = press.page(edition, told.address)
        assert page is not None
        if told.kind in (PageKind.HOME, PageKind.NOT_FOUND):
            assert faults_of(page.data) == []


def test_a_story_not_saved_yet_has_a_page(press: Press, edition: MemoryEdition) -> None:
    full = full_story(900, Content(title="还没存的稿", body="第一段。\n\n第二段。"), "")
    page = press.article_page(edition, full, lines=True)
    assert page.address == "draft/900.html"
    assert '<p data-line="3">第二段。</p>' in page.data.decode()
    assert faults_of(page.data) == []


def test_a_live_preview_gets_the_same_body_as_the_page(
    press: Press, edition: MemoryEdition
) -> None:
    full = edition.full(1)
    assert full is not None
    written = press.written_page(edition, full)
    page = press.article_page(edition, full, lines=True).data.decode()
    assert written.html == page
    assert f'<div class="body" id="article-body">\n{html_of(written.blocks)}' in page
    public = press.article_page(edition, full).data.decode()
    assert re.sub(r' data-line="\d+"', "", page) == public


def test_a_long_article_has_several_pages(press: Press, edition: MemoryEdition) -> None:
    body = "头。\n\n#p#第二部分#e#\n\n中。\n#p##e#\n尾。"
    full = full_story(901, Content(title="长稿", column_id=3, body=body), "fazhi/shenpan/901.html")
    longer = with_story(edition, full)
    second = press.page(longer, "fazhi/shenpan/901_2.html")
    assert "第二部分" in text_of(second)
    assert "中。" in text_of(second)
    assert "尾。" not in text_of(second)
    assert "尾。" in text_of(press.page(longer, "fazhi/shenpan/901_3.html"))
    assert press.page(longer, "fazhi/shenpan/901_4.html") is None
    addresses = {page.address for page in press.outline(longer)}
    assert {"fazhi/shenpan/901.html", "fazhi/shenpan/901_2.html"} <= addresses


def test_a_story_that_leads_elsewhere(press: Press, edition: MemoryEdition) -> None:
    content = Content(title="外链", column_id=1, link_out="https://example.cn/x")
    longer = with_story(edition, full_story(902, content, "guonei/902.html"))
    page = press.page(longer, "guonei/902.html")
    assert page is not None
    assert page.kind is PageKind.REDIRECT
    assert b'url=https://example.cn/x"' in page.data
    evil = Content(title="坏", column_id=1, link_out="javascript:alert(1)", body="字")
    safe = press.article_page(edition, full_story(903, evil, "guonei/903.html"))
    assert b"javascript:" not in safe.data


def test_reposts_and_machine_text_are_labelled(press: Press, edition: MemoryEdition) -> None:
    content = Content(
        title="转来的稿",
        source="东渡日报",
        original_author="沈一帆",
        original_title="原来的题目",
        copyright_kind="repost",
        ai_label=True,
        body="正文。",
    )
    page = press.article_page(edition, full_story(904, content, "a/904.html"))
    told = text_of(page)
    for part in ("转载", "原标题原来的题目", "原作者沈一帆", "转载自东渡日报", "人工智能生成"):
        assert part in told
    assert b'name="AIGC"' in page.data


def test_comments_closed_and_no_target(press: Press, edition: MemoryEdition) -> None:
    closed = Content(title="题", body="文", comments_open=False)
    page = press.article_page(edition, full_story(905, closed, "a/905.html"))
    assert "本文不开放评论" in text_of(page)
    silent = replace(edition, site=replace(edition.site, comment_target="", vote_target=""))
    page = press.article_page(silent, full_story(905, Content(title="题", body="文"), "a/5.html"))
    assert b'method="post"' not in page.data
    assert "来顶一下 0" in text_of(page)


def test_article_text_is_never_a_template(press: Press, edition: MemoryEdition) -> None:
    content = Content(title="{{ site.name }}{% endblock %}", body="{{ 7 * 7 }} {% raw %}")
    page = press.article_page(edition, full_story(906, content, "a/906.html"))
    assert "{{ 7 * 7 }} {% raw %}" in text_of(page)
    assert "{{ site.name }}{% endblock %}" in text_of(page)


def test_columns(press: Press, edition: MemoryEdition) -> None:
    assert "没有稿件" not in text_of(press.page(edition, "fazhi/index.html"))
    assert "我们是谁" in text_of(press.page(edition, "about/index.html"))
    assert press.page(edition, "zhengwu/index.html") is None
    home = press.page(edition, "")
    assert home is not None
    assert home.address == "index.html"
    navigation = _tree(home.data.decode()).xpath("//nav[@class='columns']")[0]
    assert "政务网" in navigation.text_content()
    assert "内部" not in navigation.text_content()
    assert press.page(edition, "neibu/index.html") is not None


def test_a_redirect_leads_on_and_never_hides_a_page(press: Press, edition: MemoryEdition) -> None:
    page = press.page(edition, "old/1.html")
    assert page is not None
    assert f'url=../{FIRST}"'.encode() in page.data
    assert b'rel="canonical" href="https://linhe.example/' in page.data
    addresses = [page.address for page in press.outline(edition)]
    assert len(addresses) == len(set(addresses))


def test_404_finds_its_style_at_any_depth(pages: dict[str, Page]) -> None:
    assert b'href="/assets/site.css"' in pages["404.html"].data


def test_feeds_are_whole(pages: dict[str, Page]) -> None:
    feed = _xml(pages["feed.xml"].data)
    items = feed.findall("channel/item")
    assert len(items) == 30
    assert items[0].findtext("link") == f"https://linhe.example/{FIRST}"
    assert feed.findtext("channel/item/pubDate") == "Mon, 23 Nov 2026 10:30:00 +0800"
    assert "guonei/feed.xml" in pages
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    found = {
        str(place)
        for name in ("sitemap_columns.xml", "sitemap_0.xml")
        for place in _xml(pages[name].data).xpath("//s:loc/text()", namespaces=spaces)
    }
    assert f"https://linhe.example/{FIRST}" in found
    assert "https://linhe.example/" in found
    news = _xml(pages["news-sitemap.xml"].data)
    assert 0 < len(news.xpath("//s:url", namespaces=spaces)) < 12
    assert b"Sitemap: https://linhe.example/sitemap.xml" in pages["robots.txt"].data


def test_unknown_addresses_have_no_page(press: Press, edition: MemoryEdition) -> None:
    for address in ("none.html", "guonei/list_99.html", "../etc/passwd", "assets/../theme.toml"):
        assert press.page(edition, address) is None


def test_a_cut_looks_where_the_picture_matters_most(press: Press) -> None:
    edition = linhe(12)
    plain = press.page(edition, "index.html")
    assert "object-position" not in text_of_html(plain)
    shown = edition.pictures.items()
    pictures = {key: replace(one, focus_x=250, focus_y=905) for key, one in shown}
    looking = press.page(replace(edition, pictures=pictures), "index.html")
    assert 'style="object-position: 25% 90.5%"' in text_of_html(looking)


def text_of_html(page: Page | None) -> str:
    assert page is not None
    return page.data.decode()
