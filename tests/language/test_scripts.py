"""Which language a text is in, and which fourth one it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from luodi.language.scripts import fourth_language, language_of

OURS = [*Path(__file__).parents[1].joinpath("data").glob("*/*.txt")]
CYRILLIC = "Russian or another language in Cyrillic letters"
ARABIC = "Arabic or another language in Arabic letters"
FOURTH = {
    "German": "Das Unternehmen wird nach eigenen Angaben 500 Millionen Euro in ein neues Werk für Batterien in Thüringen investieren. Die Übergabe des Grundstücks ist für März geplant, und die Produktion soll im Jahr 2025 beginnen.",
    "French": "Le groupe a annoncé qu’il va investir 500 millions d’euros dans une nouvelle usine de batteries à Dunkerque. La production débutera en 2025 et le site emploiera 300 personnes, a précisé le président de la région lors de la signature.",
    "Spanish": "La empresa anunció que invertirá 500 millones de dólares en una nueva planta de baterías en Monterrey. La producción comenzará en 2025 y la fábrica dará empleo a 300 personas, según explicó el gobernador del estado.",
    "Portuguese": "A empresa anunciou que vai investir 500 milhões de dólares numa nova fábrica de baterias em Camaçari. A produção começará em 2025 e a unidade vai empregar 300 pessoas, segundo o governador do estado, que participou do ato.",
    "Italian": "L'azienda ha annunciato che investirà 500 milioni di euro in un nuovo stabilimento nella provincia di Torino. La produzione inizierà nel 2025 e lo stabilimento darà lavoro a 300 persone, come ha spiegato il presidente.",
    "Dutch": "Het bedrijf heeft aangekondigd dat het 500 miljoen euro zal investeren in een nieuwe fabriek in de haven van Rotterdam. De productie zal in 2025 beginnen en er worden 300 mensen aangenomen, zo zei de burgemeester.",
    "Vietnamese": "Công ty cho biết sẽ đầu tư 500 triệu đô la Mỹ để xây dựng một nhà máy mới tại tỉnh Bắc Ninh. Nhà máy dự kiến đi vào hoạt động trong năm 2025 và tạo việc làm cho 300 người lao động của địa phương, theo lãnh đạo tỉnh.",
    "Indonesian or Malay": "Perusahaan itu mengumumkan akan menanamkan modal 500 juta dolar untuk membangun pabrik baru di Karawang. Produksi akan dimulai pada tahun 2025 dan pabrik tersebut akan mempekerjakan 300 orang, kata gubernur.",
    "Korean": "현대자동차는 3월 4일 미국 조지아주에 전기차 공장을 건설하기 위해 55억 달러를 투자한다고 밝혔다. 이 공장은 2025년 가동될 예정이며 8천 명을 고용할 계획이다. " * 3,
    CYRILLIC: "Компания объявила о намерении вложить 500 миллионов долларов в строительство нового завода в Татарстане. Производство начнётся в 2025 году, на предприятии будут работать 300 человек, сообщил глава республики.",
    "Thai": "บริษัทประกาศลงทุน 500 ล้านดอลลาร์สหรัฐเพื่อสร้างโรงงานแห่งใหม่ในจังหวัดระยอง โดยคาดว่าจะเริ่มการผลิตในปี 2568 และจ้างงาน 300 คน " * 2,
    ARABIC: "أعلنت الشركة أنها ستستثمر 500 مليون دولار في مصنع جديد في الرياض، ومن المتوقع أن يبدأ الإنتاج في عام 2025 وأن يوظف المصنع 300 شخص من أبناء المنطقة. " * 2,
    "Greek": "Η εταιρεία ανακοίνωσε ότι θα επενδύσει 500 εκατομμύρια ευρώ σε νέο εργοστάσιο στη Θεσσαλονίκη. Η παραγωγή θα ξεκινήσει το 2025 και η μονάδα θα απασχολεί 300 άτομα, δήλωσε ο υπουργός. " * 2,
}  # fmt: skip
ENGLISH = "Nidec plans to invest USD 500 million in a new plant in Dalian. It will open in 2021 and employ 1,000 people. "
CHINESE = "日本电产将投入1000亿日元在大连金普新区兴建新工厂，预计2021年投产。"


@pytest.mark.parametrize("name", FOURTH)
def test_a_fourth_language_by_its_name(name: str) -> None:
    assert fourth_language(FOURTH[name]) == name


@pytest.mark.parametrize("name", FOURTH)
def test_a_short_text_or_a_quotation_is_none(name: str) -> None:
    assert fourth_language(FOURTH[name][:200]) is None
    assert fourth_language(ENGLISH * 9 + FOURTH[name]) is None
    assert fourth_language(CHINESE * 9 + FOURTH[name]) is None


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_the_three_languages_are_none(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert fourth_language(text) is None
    assert not any(fourth_language(text[at : at + 230]) for at in range(0, len(text), 230))


def test_names_and_figures_alone_are_none() -> None:
    assert fourth_language("BASF SE, Ludwigshafen; Robert Bosch GmbH, Stuttgart; " * 8) is None
    assert fourth_language("1,000 2,000 3,000 " * 20) is None


def test_which_of_the_three() -> None:
    assert (language_of(ENGLISH), language_of(CHINESE), language_of("新工場を大連に建設します。")) == (
        "en",
        "zh",
        "ja",
    )
