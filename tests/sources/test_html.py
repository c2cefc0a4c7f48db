"""Pages saved from the web: the article, and nothing of what stands around it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luodi.ledger.rows import Receipt
from luodi.sources.files import receipts
from luodi.sources.html import declared_charset, extractor
from luodi.sources.refusal import Refusal

AROUND = ("首页", "联系我们", "300亿元", "版权所有", "2019")
NAV = '<nav><ul><li><a href="/">首页</a></li><li><a href="/zs">招商引资</a></li><li><a href="/lx">联系我们</a></li></ul></nav>'
RELATED = (
    '<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">某公司投资300亿元建设新工厂</a></li>'
    '<li><a href="/2">全市招商引资工作会议召开</a></li></ul></div>'
)
FOOTER = "<footer><p>版权所有 2019 某市商务局</p></footer>"
ONE = "3月4日，日本电产（大连）有限公司在大连金普新区动工兴建新工厂。"
TWO = "项目总投资1000亿日元，计划2021年投产。"
MORE = [f"第{n}条生产线将于{2020 + n}年投产，年产能{n}0万台，用工{n}00人。" for n in range(1, 13)]


def page(*paragraphs: str, charset: str = "utf-8", head: str = "") -> str:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return (
        f'<html lang="zh"><head><meta charset="{charset}"><title>日本电产新工厂动工_某市商务局</title>{head}</head><body>'
        f'{NAV}<h1>日本电产新工厂动工</h1><div class="info">发布时间：2020-03-05 来源：本站</div>'
        f'<div class="article">{body}</div>{RELATED}{FOOTER}</body></html>'
    )


def read(
    path: Path, data: str | bytes, published: str | None = None, encoding: str | None = None
) -> Receipt | Refusal:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (row,) = receipts([path], published=published, encoding=encoding)
    return row


def taken(path: Path, data: str | bytes, published: str | None = None) -> Receipt:
    row = read(path, data, published)
    assert isinstance(row, Receipt), str(row)
    return row


@pytest.mark.parametrize("paragraphs", [[ONE], [ONE, TWO], [ONE, TWO, *MORE]])
def test_the_article_of_a_news_page_long_or_short(tmp_path: Path, paragraphs: list[str]) -> None:
    row = taken(tmp_path / "a.html", page(*paragraphs))
    assert row.text == "\n".join(paragraphs)
    assert not any(words in row.text for words in AROUND)
    assert (row.id, row.title, row.published) == ("a", "日本电产新工厂动工", "2020-03-05")


def test_the_receipt_says_what_made_the_text_of_which_file(tmp_path: Path) -> None:
    data = page(ONE, TWO).encode()
    row = taken(tmp_path / "a.htm", data)
    assert (row.kind, row.extractor, row.file_sha256) == ("page", extractor(), sha256(data).hexdigest())
    assert extractor().startswith("trafilatura 2.")


def test_lines_parted_by_breaks(tmp_path: Path) -> None:
    text = f'<html><head><title>动工</title></head><body>{NAV}<div id="zoom">{ONE}<br><br>{TWO}</div>{RELATED}{FOOTER}</body></html>'
    assert taken(tmp_path / "a.html", text).text == f"{ONE}\n{TWO}"


def test_a_day_given_beats_the_page_and_a_copyright_line_is_none(tmp_path: Path) -> None:
    assert taken(tmp_path / "a.html", page(ONE), published="2020-03").published == "2020-03"
    undated = page(ONE, TWO).replace("发布时间：2020-03-05 来源：本站", "")
    assert taken(tmp_path / "a.html", undated).published is None


def test_the_address_and_day_that_the_markup_gives(tmp_path: Path) -> None:
    head = (
        '<link rel="canonical" href="https://example.org/news/1">'
        '<meta property="article:published_time" content="2020-03-06T09:00:00+08:00">'
    )
    row = taken(tmp_path / "a.html", page(ONE, TWO, head=head))
    assert (row.url, row.published) == ("https://example.org/news/1", "2020-03-06")


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<meta property="og:url" content="https://example.org/a?id=1">', "https://example.org/a?id=1"),
        ("<!-- saved from url=(0024)https://example.org/n/2 -->", "https://example.org/n/2"),
        ('<link rel="canonical" href="https://example.org/">', None),
        ('<link rel="canonical" href="/news/1.html">', None),
        ('<base href="https://example.org/x/">', None),
        ('<link rel="alternate" hreflang="x-default" href="https://example.org/en/1">', None),
    ],
)
def test_an_address_is_the_page_s_own(tmp_path: Path, head: str, url: str | None) -> None:
    assert taken(tmp_path / "a.html", page(ONE, TWO, head=head)).url == url


JAPANESE = (
    '<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset={}"><title>新工場建設のお知らせ</title>'
    "</head><body><header><a href='/'>ホーム</a></header><main><h1>新工場建設のお知らせ</h1>"
    "<p>当社は、新工場を建設することを決定しましたので、お知らせいたします。</p>"
    "<table><tr><th>投資額</th><td>約120億円</td></tr><tr><th>操業開始</th><td>2023年4月</td></tr></table></main>"
    "<aside><h2>関連ニュース</h2><a href='x'>A社、500億円を投資</a></aside></body></html>"
)


@pytest.mark.parametrize(
    ("codec", "declared"),
    [
        ("cp932", "Shift_JIS"), ("cp932", "x-sjis"), ("euc_jp", "EUC-JP"), ("utf-8", "UTF-8"),
        ("cp932", "UTF-8"), ("cp932", "iso-8859-1"), ("euc_jp", "Shift_JIS"), ("utf-8", "Shift_JIS"), ("utf-16", "UTF-8"),
    ],
)  # fmt: skip
def test_the_charset_declared_rightly_or_wrongly(tmp_path: Path, codec: str, declared: str) -> None:
    row = taken(tmp_path / "a.html", JAPANESE.format(declared).encode(codec))
    assert "お知らせいたします。" in row.text
    assert "約120億円" in row.text
    assert "500億円" not in row.text
    assert row.title == "新工場建設のお知らせ"


@pytest.mark.parametrize("declared", ["gb2312", "GBK", "utf-8", "windows-1252"])
def test_a_chinese_page_in_gb18030(tmp_path: Path, declared: str) -> None:
    assert taken(tmp_path / "a.html", page(ONE, charset=declared).encode("gb18030")).text == ONE


def test_the_declared_charset_is_believed_where_the_text_proves_no_other(tmp_path: Path) -> None:
    english = (
        '<html><head><meta charset="windows-1252"><title>A plant</title></head><body><article>'
        "<p>Nidec’s “new” plant in Besançon will cost €500 million and employ 300 people.</p></article></body></html>"
    )
    row = taken(tmp_path / "a.html", english.encode("cp1252"))
    assert "Nidec’s “new” plant in Besançon will cost €500 million" in row.text
    nothing = read(tmp_path / "b.html", english.replace("windows-1252", "utf-8").encode("cp1252"))
    assert "not UTF-8 at byte" in str(nothing)


def test_what_a_page_declares() -> None:
    assert declared_charset(b"<META CHARSET = 'GB2312'>") == "GB2312"
    assert declared_charset(b'<?xml version="1.0" encoding="EUC-JP"?><html>') == "EUC-JP"
    assert declared_charset(b'<!-- <meta charset="big5"> --><p>charset=x</p>') is None


@pytest.mark.parametrize(
    "data",
    ["plain words", "<html><body></body></html>", "<div>" * 50_000 + "words" + "</div>" * 50_000, '<?xml version="1.0"?>'],
)  # fmt: skip
def test_a_page_without_an_article_is_refused(tmp_path: Path, data: str) -> None:
    row = read(tmp_path / "a.html", data)
    assert isinstance(row, Refusal)
    assert row.wrong == "no article found in this page"


PIECES = ["<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "<h1>", "<title>", "<!--", "-->", "<script>", "</script>",
          "&#0;", "&#xD800;", "&lt;", "<li>", "]]>", "<![CDATA[", ONE, TWO, "words ", "\n", "\u3000", "<", ">", "<br/>"]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=60))
def test_broken_markup_gives_a_text_or_a_refusal(pieces: list[str]) -> None:
    with TemporaryDirectory() as folder:
        row = read(Path(folder, "a.html"), "<html><body>" + "".join(pieces))
    assert isinstance(row, Refusal) or row.text.strip()


def test_an_empty_page(tmp_path: Path) -> None:
    assert "the file is empty" in str(read(tmp_path / "a.html", ""))
