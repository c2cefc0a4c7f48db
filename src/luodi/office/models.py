"""The tables of a ledger. Triggers refuse UPDATE and DELETE on all but `sequence` and what is derived (`tie`,
`kept`, `kept_text`, `kept_mark`, `search_mark`); one UPDATE passes, that which blanks the rows of a redacted
text (`office.triggers`).

A field stands here under its name in `ledger.rows`, unless Django keeps that name for itself.
Days and times are ISO text, as the ledger has them: a source's day may be "2020-03".
"""

from __future__ import annotations

from django.db import models

from luodi.office.fields import ExactText


class Text(models.Model):
    """A text, stored once under its sha256."""

    sha256 = ExactText(primary_key=True)
    text = ExactText()

    class Meta:
        db_table = "text"


class Source(models.Model):
    """`ledger.rows.Source`; `ref` is its `id`."""

    seq = models.BigIntegerField(primary_key=True)
    key = ExactText(unique=True)
    ref = ExactText(db_column="id")
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    kind = ExactText()
    publisher = ExactText(null=True)
    published = ExactText(null=True)
    title = ExactText(null=True)
    url = ExactText(null=True)
    language = ExactText(null=True)
    audience = ExactText(null=True)
    file_sha256 = ExactText(null=True)
    extractor = ExactText(null=True)
    received_at = ExactText()

    class Meta:
        db_table = "source"
        ordering = ["seq"]
        indexes = [models.Index(fields=["kind"], name="source_kind")]


class Reading(models.Model):
    """`ledger.rows.Reading`."""

    seq = models.BigIntegerField(primary_key=True)
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    kind = ExactText()
    reader = ExactText()
    version = ExactText()
    pack = ExactText()
    recorded_at = ExactText()

    class Meta:
        db_table = "reading"
        ordering = ["seq"]


class Statement(models.Model):
    """`ledger.rows.Statement` and its draft in one row."""

    seq = models.BigIntegerField(primary_key=True)
    reading = models.ForeignKey(Reading, models.PROTECT, db_column="reading", related_name="+")
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    claim = ExactText(db_index=True)
    subject = ExactText()
    property = ExactText()
    value = ExactText()  # JSON by `ledger.value.dump`: exact, whatever the database makes of decimals
    sort = models.FloatField(null=True)  # a quantity's low end, roughly; to sort by, never to read
    modality = ExactText()
    start = models.IntegerField()
    end = models.IntegerField()
    quote = ExactText()
    anchor = models.IntegerField()
    home = models.IntegerField(null=True)
    scope = models.JSONField(null=True)
    of = ExactText(null=True)
    about = ExactText(null=True)
    said = ExactText(null=True)
    speaker = ExactText(null=True)
    rule = ExactText(null=True)
    converted = models.BooleanField()

    class Meta:
        db_table = "statement"
        ordering = ["seq"]


class Verdict(models.Model):
    """`ledger.rows.Verdict`."""

    seq = models.BigIntegerField(primary_key=True)
    statement = models.ForeignKey(Statement, models.PROTECT, db_column="statement", related_name="+")
    claim = ExactText(db_index=True)
    says = ExactText()
    officer = ExactText()
    because = ExactText()
    instead = models.ForeignKey(Statement, models.PROTECT, null=True, db_column="instead", related_name="+")
    recorded_at = ExactText()

    class Meta:
        db_table = "verdict"
        ordering = ["seq"]


class Redaction(models.Model):
    """`ledger.rows.Redaction`."""

    seq = models.BigIntegerField(primary_key=True)
    text = models.OneToOneField(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    officer = ExactText()
    because = ExactText()
    recorded_at = ExactText()

    class Meta:
        db_table = "redaction"
        ordering = ["seq"]


class Sequence(models.Model):
    """One row: the last number given out. Whoever writes to the ledger locks it first."""

    id = models.SmallIntegerField(primary_key=True)
    last = models.BigIntegerField()

    class Meta:
        db_table = "sequence"


class Tie(models.Model):
    """`ledger.shelf.Tie`."""

    id = models.BigAutoField(primary_key=True)
    role = ExactText()
    node = ExactText()
    owner = ExactText()
    data = ExactText()

    class Meta:
        db_table = "tie"
        ordering = ["id"]
        indexes = [
            models.Index(fields=["node", "role"], name="tie_node"),
            models.Index(fields=["owner", "role"], name="tie_owner"),
        ]


class Kept(models.Model):
    """`ledger.shelf.KeptRow`; lists are JSON text."""

    id = models.BigAutoField(primary_key=True)
    project = ExactText(db_index=True)
    first = models.BigIntegerField()
    name = ExactText()
    investors = ExactText()
    place = ExactText(null=True)
    park = ExactText(null=True)
    sector = ExactText(null=True)
    verdicts = ExactText()
    stage = ExactText(null=True)
    first_said = ExactText(null=True)
    last_said = ExactText(null=True)
    open_conflicts = models.IntegerField()
    suggestions = models.IntegerField()
    silence = ExactText(null=True)
    until = ExactText(null=True)
    seq = models.BigIntegerField()
    line = ExactText()
    promises = ExactText()

    class Meta:
        db_table = "kept"
        ordering = ["first", "project"]
        indexes = [
            models.Index(fields=["first", "project"], name="kept_first"),
            models.Index(fields=["until"], name="kept_until"),
            models.Index(fields=["last_said"], name="kept_last_said"),
        ]


class KeptText(models.Model):
    """A text on which a kept row rests."""

    id = models.BigAutoField(primary_key=True)
    row = models.ForeignKey(Kept, models.CASCADE, db_column="row", related_name="texts")
    text_sha256 = ExactText(db_index=True)

    class Meta:
        db_table = "kept_text"
        ordering = ["id"]


class KeptMark(models.Model):
    """`ledger.shelf.Mark`; one row, or none where nothing is kept."""

    id = models.SmallIntegerField(primary_key=True)
    seq = models.BigIntegerField()
    day = ExactText()
    by = ExactText()

    class Meta:
        db_table = "kept_mark"


class SearchMark(models.Model):
    """How far the index of words has come, and by which version of the cuts; one row, or none."""

    id = models.SmallIntegerField(primary_key=True)
    seq = models.BigIntegerField()
    version = models.IntegerField()

    class Meta:
        db_table = "search_mark"
