"""Encounters take from the page what their sentence leaves out: leader, day, counterpart, side."""

from __future__ import annotations

from luodi.readers.encounters import encounters
from luodi.readers.event import Event
from luodi.readers.page import open_page


def read(text: str) -> list[Event]:
    return encounters(open_page(text))


def sides(event: Event) -> tuple[str, list[str], list[str]]:
    return (
        event.kind,
        [name.text for name in event.named("who")],
        [name.text for name in event.named("with")],
    )


def test_stops_of_a_trip_take_its_leader_and_days() -> None:
    text = "From May 3 to 9, Mayor Anna Berg led a delegation to Latvia.\nAt Balt Timber she inspected the sawmill."
    trip, stop = read(text)
    assert sides(trip) == ("visit", ["Anna Berg"], ["Latvia"])
    assert sides(stop)[1:] == (["Anna Berg"], ["Balt Timber"])
    assert stop.date is not None
    assert (stop.date.raw, stop.date.raw_to) == ("--05-03", "--05-09")


def test_a_bare_day_of_a_trip_is_in_its_month() -> None:
    text = "高橋知事を団長とする訪問団が10月30日から11月4日までフランスを訪れました。\n2日　青葉大学を視察"
    stop = read(text)[1]
    assert stop.date is not None
    assert stop.date.raw == "--11-02"


def test_rows_of_a_schedule_are_stops() -> None:
    text = "高橋知事のフランス訪問（5月3日から6日）\n高橋知事が出席。\n\n3日｜青葉大学 訪問　／　リヨン市 表敬\n4日｜青葉銀行 視察"
    found = [sides(event) for event in read(text)]
    assert ("visit", ["高橋"], ["青葉大学"]) in found
    assert ("meeting", ["高橋"], ["リヨン市"]) in found
    assert ("visit", ["高橋"], ["青葉銀行"]) in found


def test_the_public_side_comes_before_a_firm() -> None:
    (met,) = read("北斗精機の山本社長は3日、青葉県の高橋知事を表敬訪問した。")
    assert sides(met) == ("meeting", ["高橋"], ["山本"])


def test_an_envoy_is_a_guest() -> None:
    (met,) = read("On May 3 Ambassador Arvo Tamm paid a courtesy call on Mayor Anna Berg.")
    assert sides(met) == ("meeting", ["Anna Berg"], ["Arvo Tamm"])


def test_a_pronoun_is_the_person_told_before() -> None:
    text = (
        "On May 3 Mayor Anna Berg and Arvo Tamm, president of Balt Timber, attended the opening ceremony of Balt Timber's sawmill. "
        "After the speeches Anna Berg had a talk with him."
    )
    assert sides(read(text)[-1]) == ("meeting", ["Anna Berg"], ["Arvo Tamm"])


def test_a_ceremony_needs_an_official() -> None:
    held = "宏远电池股份有限公司5月3日在滨江举行开工仪式。"
    assert read(held) == []
    (told,) = read(held + "市长王立军出席。")
    assert sides(told) == ("ceremony", ["王立军"], ["宏远电池股份有限公司"])


def test_a_signing_at_a_meeting_that_is_listed_is_part_of_it() -> None:
    text = "5月3日，市长王立军会见乙方重工集团董事长李明远，并见证乙方重工集团项目签约。"
    assert [event.kind for event in read(text)] == ["meeting"]


def test_without_a_counterpart_there_is_no_encounter() -> None:
    assert read("Mayor Anna Berg visited the plant. She met the targets.") == []
    assert read("市长王立军考察了项目现场。") == []
    assert read("高橋知事は工業団地を視察した。") == []


def test_a_stop_and_the_talk_with_its_head_are_one_meeting() -> None:
    (met,) = read("5月3日，市长王立军到远海电池股份有限公司调研，与董事长李明远座谈交流。")
    assert sides(met) == ("meeting", ["王立军"], ["李明远", "远海电池股份有限公司"])


def test_the_next_morning_counts_from_the_day_told_before() -> None:
    text = (
        "From May 3 to 9, Mayor Anna Berg led a delegation to Latvia.\n"
        "On the 4th she met with Arvo Tamm, president of Balt Timber. The next morning she visited Riga Dairy."
    )
    assert [event.date.raw for event in read(text)[1:] if event.date] == ["--05-04", "--05-05"]


def test_a_president_holds_office_where_the_page_tells_of_a_state() -> None:
    held = "President Olga Reyes inaugurated the new plant of Acme Motors on May 3."
    (told,) = read(held + " The presidency praised the works.")
    assert sides(told) == ("ceremony", ["Olga Reyes"], ["Acme Motors"])


def test_a_bare_office_is_who_holds_it() -> None:
    text = "青葉県の高橋健知事は3日、会見した。\n緑市の佐藤誠市長は同日、県庁に知事を訪ねて協議した。"
    (met,) = read(text)
    assert sides(met) == ("meeting", ["佐藤誠"], ["高橋健"])


def test_those_on_a_trip_are_received_by_the_other_side() -> None:
    text = "From May 3 to 9, Mayor Anna Berg led a delegation to Latvia. Vice Mayor Arvo Tamm received the party."
    assert sides(read(text)[1]) == ("meeting", ["Anna Berg"], ["Arvo Tamm"])


def test_the_heads_of_a_list_signed_in_a_batch() -> None:
    text = "滨江要闻\n5月3日，滨江县集中签约仪式举行，县长王立军出席。3个项目签约。\n▎远海粮油·榨油线\n投2亿元。\n▎青田机械·收割机\n投1亿元。"
    (told,) = read(text)
    assert sides(told) == ("ceremony", ["王立军"], ["远海粮油", "青田机械"])


def test_talks_still_going_on_are_no_meeting() -> None:
    assert read("宏远电池正与阿曼自贸区商谈建厂。") == []
