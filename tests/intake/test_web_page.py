"""A saved page of the old site becomes a draft, field by field, with an honest report."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake import specimen
from tests.intake.specimen import write_specimen
from workstation.domain.draft import DraftArticle, DraftPicture, Intake
from workstation.domain.errors import BadInput
from workstation.domain.moment import stamp
from workstation.intake.anti_copy import remove_noise
from workstation.intake.html_tree import parse
from workstation.intake.web_page import read_page


def codes(remarks: object) -> list[str]:
    return [remark.code for remark in remarks]  # type: ignore[attr-defined]


def read_text_page(folder: Path, html: str, name: str = "a.html") -> Intake:
    path = folder / name
    path.write_text(html, "utf-8")
    return read_page(path)


def simple(body: str, head: str = "", title: str = "临河开渠") -> str:
    return (
        f"<html><head><title>{title}</title>{head}</head><body>"
        f'<h1>{title}</h1><div class="content">{body}</div></body></html>'
    )


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_every_field_of_the_specimen_is_as_written(tmp_path: Path, encoding: str) -> None:
    intake = read_page(write_specimen(tmp_path, encoding))
    (article,) = intake.articles
    assert article == DraftArticle(
        title=specimen.TITLE,
        body=specimen.BODY,
        column_path=specimen.COLUMN,
        published_at=article.published_at,
        source=specimen.SOURCE,
        source_url=specimen.SOURCE_LINK,
        author=specimen.AUTHOR,
        responsible_editor=specimen.EDITOR,
        summary=specimen.SUMMARY,
        keywords=specimen.KEYWORDS,
        address=specimen.ADDRESS,
        is_page=True,
        pictures=(
            DraftPicture(specimen.PICTURE, specimen.picture(), specimen.CAPTION, specimen.TITLE),
        ),
        cover_name=specimen.PICTURE,
    )
    assert article.published_at is not None
    assert stamp(article.published_at) == specimen.TIME
    assert codes(intake.warnings) == ["intake.noise_removed", "intake.entities_healed"]
    assert intake.left_out == ()


def test_a_box_equal_to_the_first_paragraph_leaves_the_summary_automatic(tmp_path: Path) -> None:
    path = write_specimen(tmp_path, first=specimen.SUMMARY)
    assert read_page(path).articles[0].summary == ""


def test_the_other_encoding_than_declared_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(specimen.page("utf-8").encode("gb18030"))
    intake = read_page(path)
    assert intake.articles[0].title == specimen.TITLE
    assert "intake.encoding_differs" in codes(intake.warnings)


def test_pictures_elsewhere_are_named_and_noted_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(specimen.picture())
    folder = tmp_path / "page"
    (folder / "a_files").mkdir(parents=True)
    (folder / "a_files" / "图 1.png").write_bytes(specimen.picture())
    (folder / "a_files" / "fake.jpg").write_text("no picture")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    sources = [
        "a_files/%E5%9B%BE%201.png", "../secret.png", "link.png", "a_files/fake.jpg", "none.gif",
        "http://linhe.example/1.jpg", f"file://{tmp_path}/secret.png", f"{tmp_path}/secret.png",
    ]  # fmt: skip
    body = "<p>开渠放水，百里堤岸巡查一新。</p>" + "".join(
        f'<p><img src="{source}"></p>' for source in sources
    )
    intake = read_text_page(folder, simple(body))
    (article,) = intake.articles
    assert [picture.name for picture in article.pictures] == ["图-1.png"]
    assert "![](图-1.png)" in article.body
    assert "<!-- http://linhe.example/1.jpg -->" in article.body
    assert len(intake.left_out) == len(sources) - 1
    assert set(codes(intake.left_out)) == {
        "intake.picture_missing", "intake.picture_remote", "intake.picture_kind",
    }  # fmt: skip


def test_a_picture_written_into_the_page_is_taken(tmp_path: Path) -> None:
    data = base64.b64encode(specimen.picture()).decode()
    body = f'<p>开渠放水。<img src="data:image/png;base64,{data}"></p>'
    (article,) = read_text_page(tmp_path, simple(body)).articles
    assert article.pictures[0].data == specimen.picture()


def test_a_long_article_is_joined_from_the_pages_beside_it(tmp_path: Path) -> None:
    pages = '<div class="dede_pages"><a href="17_2.html">2</a><a href="17_3.html">3</a></div>'
    (tmp_path / "17_2.html").write_text(simple("<p>第二页的文字也在这里写着。</p>"), "utf-8")
    intake = read_text_page(tmp_path, simple("<p>第一页的文字写在这里。</p>" + pages), "17.html")
    assert intake.articles[0].body == (
        "第一页的文字写在这里。\n\n#p#2#e#\n\n第二页的文字也在这里写着。\n"
    )
    assert codes(intake.left_out) == ["intake.further_page"]


def test_a_page_of_another_make_is_read_by_density(tmp_path: Path) -> None:
    story = "临河市清淤工程今天完工，全长十二公里的河道恢复通水。" * 3
    links = "".join(
        f'<li><a href="/{n}.html">别的新闻标题第{n}条写在这里</a></li>' for n in range(40)
    )
    page = (
        f"<title>清淤完工 - 临河网</title><ul>{links}</ul>"
        f"<div><div><p>{story}</p><p>{story}</p></div></div><div>版权所有</div>"
    )
    (article,) = read_text_page(tmp_path, page).articles
    assert article.title == "清淤完工"
    assert article.body == f"{story}\n\n{story}\n"


def test_embedded_films_are_named(tmp_path: Path) -> None:
    body = '<p>开渠放水的经过。</p><iframe src="http://v.example/1"></iframe>'
    assert codes(read_text_page(tmp_path, simple(body)).left_out) == ["intake.media_left_out"]


def test_doubly_escaped_signs_are_made_good(tmp_path: Path) -> None:
    page = simple(
        "<p>护堤 &amp;amp;amp; 清淤</p>", title="护堤&amp;amp;amp;quot;清淤&amp;amp;quot;"
    )
    (article,) = read_text_page(tmp_path, page).articles
    assert article.title == '护堤"清淤"'
    assert article.body == "护堤 & 清淤\n"


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<html><body><p>只有文字，没有标题的页面。</p></body></html>", "intake.no_title"),
        ("<html><title>有题</title><body><script>1</script></body></html>", "intake.no_body"),
        ("<html><title>有题</title>" + "<div>" * 5000, "intake.too_deep"),
        ("<html><title>有题</title><p>" + "临河" * 3_500_000, "intake.too_large"),
    ],
)
def test_pages_that_cannot_be_read_say_why(tmp_path: Path, page: str, code: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_text_page(tmp_path, page)
    assert refused.value.code == code


@given(st.text("ABCabc123", min_size=2, max_size=6))
def test_random_letters_with_the_sites_name_go_and_words_stay(letters: str) -> None:
    page = parse(
        f"<title>甲_临河快讯网</title><div id=b><p>堤岸安全。{letters}临河快讯网</p></div>"
    )
    body = page.get_element_by_id("b")
    taken = remove_noise(body, page, "甲")
    noisy = not letters.isdecimal()
    assert taken == ([f"{letters}临河快讯网"] if noisy else [])
    assert body.text_content().startswith("堤岸安全。")


@pytest.mark.parametrize(
    "sentence", ["请下载APP临河快讯网", "转自临河快讯网", "欢迎登录www临河快讯网", "KVd南岸在线"]
)
def test_sentences_that_only_look_like_noise_stay(sentence: str) -> None:
    page = parse(f"<title>甲_临河快讯网</title><div id=b><p>{sentence}</p></div>")
    body = page.get_element_by_id("b")
    assert remove_noise(body, page, "甲") == []
    assert body.text_content() == sentence


def test_a_text_wrapped_in_looks_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    lines = [
        "这一段写在样式里面，文字并不直接放在段落里，旧编辑器常常这样。",
        "第二段也是一样的写法，读得到才算数。",
    ]
    body = "".join(f"<p><span><font>{line}</font></span></p>" for line in lines)
    nav = "".join(
        f'<li><span><a href="/{n}">一条很长很长的导航链接文字</a></span></li>' for n in range(9)
    )
    page = f"<html><title>标题在此</title><body><ul>{nav}</ul><td>{body}</td></body></html>"
    file.write_text(page, "utf-8")
    text = read_page(file).articles[0].body
    assert all(line in text for line in lines)
    assert "导航" not in text
