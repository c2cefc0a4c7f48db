"""Documents in: files and copied texts, what is refused, sent twice, killed half-way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.utils import timezone
from tests.cli.test_serve import serving
from tests.office.conftest import NewUrl
from tests.office.desk.browser import served
from tests.office.desk.conftest import signed_in

from luodi.ledger.rows import DraftReading, Receipt
from luodi.office.actions import receive as receiving
from luodi.office.actions.add import add
from luodi.office.actions.receive import Brought, receive
from luodi.office.desk.jobs import Lost, Outcome, advance, claim, finish
from luodi.office.desk.models import Audit, Job, JobItem
from luodi.office.desk.opening import first_password, open_desk
from luodi.office.desk.worker import Worker
from luodi.office.store import DjangoStore

ZH = "日本电产将在大连投资1000亿日元建设电机工厂。".encode()
JA = "日本電産は大連に1000億円を投じて工場を建設する。".encode("shift_jis")


@pytest.fixture
def fresh(new_url: NewUrl) -> DjangoStore:
    """A desk over an empty ledger, of each kind of database."""
    store = open_desk(new_url(), names=["testserver"])
    first_password()
    return store


def sent(client: Client, *files: tuple[str, bytes], once: str = "") -> str:
    given = [SimpleUploadedFile(name, data) for name, data in files]
    answer = client.post("/documents/add/files/", {"files": given, "once": once or str(uuid4())})
    assert answer.status_code == 302
    return answer["Location"]


def worked() -> None:
    Worker().run(until_done=True)


def test_many_files_become_texts_with_what_they_say(fresh: DjangoStore) -> None:
    client = signed_in("zh")
    page = sent(client, ("大连.txt", ZH), ("大連.txt", JA), ("空.txt", b" \n"), ("图.pdf", b"%PDF-1.7"))
    assert "等待" in client.get(page).content.decode()
    worked()
    html = client.get(page).content.decode()
    assert "全部读取完毕" in html and "hx-trigger" not in html
    assert "文件是空的；请提供有正文的文件。" in html and "未接收" in html
    assert "以后的版本才能读取 .pdf" in html
    assert {source.id for source in fresh.sources()} == {"大连", "大連"}
    assert any(row.draft.property == "investment" for row in fresh.statements())
    assert [(row.verb, row.what) for row in Audit.objects.all()][:2] == [("add", "大連"), ("add", "大连")]
    assert not JobItem.objects.exclude(data=None).exists()


def test_the_same_form_twice_is_one_job_and_the_same_file_twice_adds_nothing(fresh: DjangoStore) -> None:
    client, once = signed_in(), str(uuid4())
    first = sent(client, ("a.txt", ZH), once=once)
    assert sent(client, ("a.txt", ZH), once=once) == first and Job.objects.count() == 1
    worked()
    seq, deeds = fresh.last_seq(), Audit.objects.filter(verb="add").count()
    again = sent(client, ("a.txt", ZH))
    worked()
    assert (fresh.last_seq(), Audit.objects.filter(verb="add").count()) == (seq, deeds)
    assert "1 known before" in client.get(again).content.decode()


def test_a_copied_text_keeps_what_is_known_of_it(fresh: DjangoStore) -> None:
    given = {
        "text": "Nidec will invest\r\nUSD 5 million in Dalian.", "title": "Nidec/Dalian", "publisher": "City",
        "published": "2020-03-05", "url": "https://example.org/1", "once": str(uuid4()),
    }  # fmt: skip
    client = signed_in()
    assert client.post("/documents/add/text/", given).status_code == 302
    worked()
    (source,) = fresh.sources()
    assert (source.title, source.publisher, source.published) == ("Nidec/Dalian", "City", "2020-03-05")
    assert fresh.text(source.text_sha256) == "Nidec will invest\nUSD 5 million in Dalian."


@pytest.mark.parametrize(
    ("field", "value", "said"), [("published", "5 May", "2020-03-05"), ("text", " ", "まだ|本文を入れて")]
)
def test_a_copied_text_that_will_not_do_comes_back(
    fresh: DjangoStore, field: str, value: str, said: str
) -> None:
    given = {"text": "Nidec invests.", "title": "kept <title>", "published": "", field: value}
    answer = signed_in("ja").post("/documents/add/text/", given)
    html = answer.content.decode()
    assert answer.status_code == 400 and "kept &lt;title&gt;" in html
    assert any(words in html for words in said.split("|"))
    assert not Job.objects.exists()


def test_no_file_and_one_that_is_too_large(fresh: DjangoStore, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in("ja")
    assert client.post("/documents/add/files/", {}).status_code == 400
    monkeypatch.setattr("luodi.office.desk.pages.adding.LARGEST", 10)
    html = client.get(sent(client, ("big.txt", ZH))).content.decode()
    assert "30 MBを超えています。いくつかのファイルに分けてください。" in html and "big.txt" in html


def test_two_hundred_megabytes_are_refused_before_they_are_sent(fresh: DjangoStore) -> None:
    with served() as address:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=60)
        connection.putrequest("POST", "/documents/add/files/")
        connection.putheader("Content-Length", str(200_000_000))
        connection.endheaders()
        assert connection.getresponse().status == 413
        connection.close()


def test_every_text_of_a_corpus_and_every_line_that_is_none(fresh: DjangoStore) -> None:
    lines = [
        json.dumps({"id": f"t{n}", "text": f"Nidec will invest USD {n} million in Dalian."}) for n in (1, 2)
    ]
    client = signed_in("zh")
    page = sent(client, ("c.jsonl", "\n".join([lines[0], "{", lines[1]]).encode()))
    worked()
    html = client.get(page).content.decode()
    assert "line 2 不是 JSON" in html and "请修正或删去该行" in html
    assert [source.id for source in fresh.sources()] == ["t1", "t2"]


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "a" * 300 + ".txt", "漢" * 120 + ".md", "a\\b.txt"])
def test_a_file_may_be_called_anything(fresh: DjangoStore, name: str) -> None:
    receive("officer", uuid4(), [Brought(name, ZH)])
    worked()
    assert len(fresh.sources()) == 1 and JobItem.objects.get().refused == 0


def test_what_a_worker_left_is_taken_up_behind_the_last_text(fresh: DjangoStore) -> None:
    lines = [json.dumps({"id": f"t{n}", "text": f"Plant {n}."}) for n in (1, 2, 3)]
    receive("officer", uuid4(), [Brought("c.jsonl", "\n".join(lines).encode())])
    item = claim("gone")
    assert item is not None and claim("other") is None
    draft = DraftReading("rules", "1", "x")
    add(item, Receipt("t1", "Plant 1."), draft)
    JobItem.objects.update(lease=timezone.now())
    worked()
    done = JobItem.objects.get()
    assert (done.texts, done.known, done.position, done.tries) == (3, 0, 3, 2)
    seq = fresh.last_seq()
    with pytest.raises(Lost):
        add(item, Receipt("t9", "Plant 9."), draft)
    with pytest.raises(Lost):
        finish(item)
    with pytest.raises(Lost):
        advance(item, Outcome({"texts": 1}, {}))
    assert fresh.last_seq() == seq and [source.id for source in fresh.sources()] == ["t1", "t2", "t3"]


def test_a_file_that_ends_three_workers_is_given_up(fresh: DjangoStore) -> None:
    receive("officer", uuid4(), [Brought("c.txt", ZH)])
    for _ in range(3):
        assert claim("gone") is not None
        JobItem.objects.update(lease=timezone.now())
    worked()
    item = JobItem.objects.get()
    assert (item.state, item.refused) == (JobItem.DONE, 1) and not fresh.sources()


def test_a_killed_worker_is_followed_by_another(new_url: NewUrl) -> None:
    url = new_url()
    store = open_desk(url)
    lines = [
        json.dumps({"id": f"t{n}", "text": f"Nidec will invest USD {n} million in Dalian."})
        for n in range(40)
    ]
    receive("officer", uuid4(), [Brought("c.jsonl", "\n".join(lines).encode())])
    command = [sys.executable, "-m", "luodi", "worker", "--until-done", "--ledger", url]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 240
    while not 0 < JobItem.objects.get().position < 40 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)  # ours: it leads a session of its own
    process.wait()
    half = JobItem.objects.get()
    assert 0 < half.position <= 40
    JobItem.objects.filter(state=JobItem.RUNNING).update(lease=timezone.now())  # half a minute later
    assert subprocess.run(command, stderr=subprocess.DEVNULL, check=False, timeout=240).returncode == 0
    assert [source.id for source in store.sources()] == [f"t{n}" for n in range(40)]
    assert (JobItem.objects.get().texts, JobItem.objects.get().known) == (40, 0)
    assert Audit.objects.filter(verb="add").count() == 40


def test_the_desk_reads_what_was_brought_by_itself(tmp_path: Path) -> None:
    ledger = tmp_path / "served.db"
    store = open_desk(f"sqlite:///{ledger}")
    receive("officer", uuid4(), [Brought("a.txt", ZH)])
    deadline = time.monotonic() + 120
    with serving("--ledger", ledger):
        while JobItem.objects.get().state != JobItem.DONE and time.monotonic() < deadline:
            time.sleep(0.2)
    assert [source.id for source in store.sources()] == ["a"]


def test_a_fault_of_ours_ends_a_try_and_not_the_worker(
    fresh: DjangoStore, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    receive("officer", uuid4(), [Brought("a.txt", ZH)])
    monkeypatch.setattr("luodi.office.desk.worker.TemporaryDirectory", None)
    worked()
    assert "tried again" in caplog.text and JobItem.objects.get().state == JobItem.RUNNING
    monkeypatch.undo()
    JobItem.objects.update(lease=timezone.now())
    worked()
    assert JobItem.objects.get().state == JobItem.DONE and len(fresh.sources()) == 1


def test_without_its_audit_row_nothing_is_received(fresh: DjangoStore) -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("ALTER TABLE desk_audit RENAME TO gone")
    with pytest.raises(Exception, match="desk_audit"):
        receiving.receive("officer", UUID(int=1), [Brought("a.txt", ZH)])
    assert not Job.objects.exists()
