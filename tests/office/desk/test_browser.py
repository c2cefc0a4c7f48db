"""A newcomer's first half hour, in a real browser, under the strict policy every page is sent with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from tests.office.desk.browser import chromium, served

from luodi.office.desk.opening import new_password
from luodi.office.desk.worker import Worker
from luodi.office.store import DjangoStore

PLANT = "p-891296ee"
OWN = "Landing-4711-x"


@pytest.fixture
def page(desk: DjangoStore, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of the desk at its sign-in, with a minute's patience; what its console says fails the test."""
    executable = chromium()
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright runs a loop in this thread
    printed, said = new_password(), list[str]()
    with served() as address, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        context = browser.new_context(
            base_url=address, locale="en-GB", viewport={"width": 1280, "height": 900}
        )
        context.set_default_timeout(60_000)
        expect.set_options(timeout=60_000)
        opened = context.new_page()
        opened.on("console", lambda told: said.append(told.text) if told.type == "error" else None)
        opened.goto("/sign-in/")
        opened.fill("input[name=name]", "officer")
        opened.fill("input[name=password]", printed or "")
        opened.click("button.main")
        opened.fill("input[name=new]", OWN)
        opened.fill("input[name=again]", OWN)
        opened.click("button.main")
        yield opened
        browser.close()
    assert said == []


def test_from_a_search_to_the_sentence_to_a_decision(page: Page) -> None:
    page.click("text=中文")
    page.click("nav >> text=项目")
    page.fill("#q", "电产 大连")
    expect(page.locator("tbody tr")).to_have_count(1)  # htmx asked as one typed
    assert "q=" in page.url
    page.click("tbody th a")
    page.locator(".told .value", has_text="1000亿日元").first.click()
    expect(page.locator("mark:target")).to_contain_text("100 billion yen")
    page.goto(f"/projects/{PLANT}/")
    card = page.locator(".deciding").first
    card.locator("summary").click()
    card.locator("input[type=radio]").first.check()
    card.locator("input[name=because]").fill("合同如此")
    card.locator("button.main").click()
    expect(page.locator(".message.success")).to_be_visible()
    page.click("nav >> text=操作记录")
    expect(page.locator("tbody tr").first).to_contain_text("合同如此")


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_its_window(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for address in (
        "/",
        "/projects/",
        f"/projects/{PLANT}/",
        "/promises/",
        "/conflicts/",
        "/documents/",
        "/documents/add/",
        "/documents/1/",
        "/documents/1/6/",
        "/review/?show=unseen",
        "/audit/",
        "/search/?q=nidec",
        "/parties/",
        "/parties/n-46a83f69/",
        "/agreements/",
        "/encounters/",
    ):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_the_first_sheet_of_a_project_holds_its_head_promises_and_verdicts(page: Page) -> None:
    """A4 less its margins, in pixels; the promises of the story's plant are fifteen."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1047})
    page.goto(f"/projects/{PLANT}/")
    cards = page.locator("article.promise")
    assert cards.count() == 15 and page.locator("article.promise .verdict").count() == 14
    for place in ("h1", "dl.facts", "div.promises"):
        box = page.locator(place).first.bounding_box()
        assert box is not None and box["y"] + box["height"] <= 1047, place
    for hidden in (".top", ".days", "form.find"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_two_names_are_joined_and_the_join_undone(page: Page) -> None:
    page.fill(".find input", "电产")
    page.press(".find input", "Enter")
    expect(page.locator("mark.hit").first).to_have_text("电产")
    page.click("nav >> text=Parties")
    page.click("text=may be one with another")
    page.click("tbody th a >> nth=0")
    page.click("#suggested ~ ul .button >> nth=0")
    expect(page.locator("main")).to_contain_text("Would come together")
    page.fill("input[name=because]", "one seal")
    page.click("button.main")
    note = page.locator("li", has_text="officer: one seal")
    note.locator("summary").click()
    note.locator("input[name=because]").fill("two seals")
    note.locator("button.main").click()
    expect(page.locator(".message.success")).to_have_text("Taken back: all is as it was.")
    page.goto("/audit/")
    expect(page.locator("tbody tr").nth(0)).to_contain_text("two seals")
    expect(page.locator("tbody tr").nth(1)).to_contain_text("one seal")


def test_the_keyboard_goes_straight_to_the_page(page: Page) -> None:
    page.goto("/projects/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_misreading_is_corrected_by_keyboard(page: Page, desk: DjangoStore) -> None:
    said = next(row for row in desk.statements() if row.draft.property == "investment")
    source = next(one for one in desk.sources() if one.text_sha256 == said.text_sha256)
    page.goto(f"/documents/{source.seq}/")
    expect(page.locator("#left, .left, p.quiet").first).to_be_visible()
    press = page.keyboard.press
    press("j")
    expect(page.locator(".review > li").first).to_be_focused()
    press("j")
    press("k")
    press("a")
    expect(page.locator(".review > li .judged").first).to_contain_text("accepted by officer")
    page.evaluate("id => document.getElementById(id).focus()", f"f{said.seq}")
    press("r")
    expect(page.locator(f"#f{said.seq} input[name=because]")).to_be_focused()
    page.keyboard.type("a jerk of the hand")  # its letters are no keys here
    expect(page.locator(f"#f{said.seq} input[name=because]")).to_have_value("a jerk of the hand")
    page.evaluate("id => document.getElementById(id).focus()", f"f{said.seq}")
    press("e")
    page.wait_for_load_state("load")
    quote = page.locator("textarea[name=quote]")
    expect(quote).to_have_value(said.draft.quote)
    page.evaluate(
        """() => {
            const text = document.getElementById("source"), range = document.createRange();
            range.selectNodeContents(text);
            window.getSelection().removeAllRanges();
            window.getSelection().addRange(range);
            text.dispatchEvent(new Event("mouseup", { bubbles: true }));
        }"""
    )
    expect(quote).to_have_value(desk.text(said.text_sha256))
    page.fill("textarea[name=quote]", said.draft.quote)
    page.fill("input[name=written]", "77 billion yen")
    page.fill("#correcting input[name=because]", "misread")
    press("Enter")
    expect(page.locator(".message.success")).to_be_visible()
    expect(page.locator("li:focus")).to_contain_text("77 billion yen")
    expect(page.locator(f"#f{said.seq} .judged")).to_contain_text("rejected by officer: misread")


def test_files_are_added_while_one_looks_on(page: Page, tmp_path: Path) -> None:
    text, scan, worker = tmp_path / "plant.txt", tmp_path / "scan.pdf", Worker()
    text.write_text("Nidec will invest 5 million dollars in Dalian.", encoding="utf-8")
    scan.write_bytes(b"%PDF-1.7")
    thread = worker.start()
    try:
        page.goto("/documents/add/")
        page.set_input_files("input[type=file]", [text, scan])
        page.click("#files button")
        expect(page.locator("#progress")).to_contain_text("All is read.")  # htmx asked again by itself
        expect(page.locator("#progress")).to_contain_text("reading .pdf comes with a later version")
        page.click("#progress a >> text=plant")
        expect(page.locator("mark").first).to_be_visible()
    finally:
        worker.stop()
        thread.join()
