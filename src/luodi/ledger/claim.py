"""The claim key: what makes two statements, perhaps of two readings, say the same at the same place.

text_sha256   a claim is about one text; the text never changes, so places in it are stable names
property      "400" as jobs and "400" as area are two claims
value         the canonical text: another figure is another claim; dates as printed, before resolution,
              so that a corrected publication day moves dates and keeps verdicts
modality      considered, superseded, or said of the project itself. Not whether what is said of it has come
              true by the day of the text: "production starts in June" is one claim, planned or actual by
              the day of publication, and a corrected day keeps its verdict
anchor        where it stands: a figure's first numeral character, a name's first character, else the
              sentence: two sentences that say the same are two claims
home          for all but figures, where the subject is named: two projects may start in one sentence.
              A figure's numeral is its own place, so a figure keeps its claim when it moves to another
              project; the difference then waits in the queue.

Not in the key: subject id, planned or actual, scope, of, about, said, speaker, quote edges. They are what
a reader made of the claim, and a better reader may make something else of it without losing an officer's
verdict.
"""

from __future__ import annotations

from hashlib import sha256

from luodi.ledger.rows import DraftStatement, Modality
from luodi.ledger.value import Quantity

KEY_VERSION = "2"
FORMER = "1"  # told planned from actual


def claim_key(text_sha256: str, draft: DraftStatement, version: str = KEY_VERSION) -> str:
    """32 hexadecimal characters naming what `draft` says about the text.

    `version`: that of the key; a former one only to know again what an older ledger or export holds.
    """
    home = "" if isinstance(draft.value, Quantity) or draft.home is None else str(draft.home)
    parts = (
        version, text_sha256, draft.property, draft.value.canonical(),
        draft.modality if version == FORMER else _told(draft.modality),
        str(draft.anchor), home,
    )  # fmt: skip
    return sha256("\x1f".join(parts).encode()).hexdigest()[:32]


def _told(modality: Modality) -> str:
    return "told" if modality in ("planned", "actual") else modality
