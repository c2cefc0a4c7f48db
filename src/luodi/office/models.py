"""The tables of a ledger. Triggers refuse UPDATE and DELETE on all but `sequence` (see migration 0001).

A field stands here under its name in `ledger.rows`, unless Django keeps that name for itself.
Days and times are ISO text, as the ledger has them: a source's day may be "2020-03".
"""

from __future__ import annotations

from django.db import models


class Text(models.Model):
    """A text, stored once under its sha256."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    text = models.TextField()

    class Meta:
        db_table = "text"


class Source(models.Model):
    """`ledger.rows.Source`; `ref` is its `id`."""

    seq = models.BigIntegerField(primary_key=True)
    key = models.CharField(max_length=64, unique=True)
    ref = models.TextField(db_column="id")
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    kind = models.CharField(max_length=8)
    publisher = models.TextField(null=True)
    published = models.CharField(max_length=10, null=True)
    title = models.TextField(null=True)
    url = models.TextField(null=True)
    language = models.CharField(max_length=16, null=True)
    audience = models.TextField(null=True)
    file_sha256 = models.CharField(max_length=64, null=True)
    extractor = models.TextField(null=True)
    received_at = models.CharField(max_length=32)

    class Meta:
        db_table = "source"
        ordering = ["seq"]
        indexes = [models.Index(fields=["kind"], name="source_kind")]


class Reading(models.Model):
    """`ledger.rows.Reading`."""

    seq = models.BigIntegerField(primary_key=True)
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    kind = models.CharField(max_length=8)
    reader = models.TextField()
    version = models.TextField()
    pack = models.TextField()
    recorded_at = models.CharField(max_length=32)

    class Meta:
        db_table = "reading"
        ordering = ["seq"]


class Statement(models.Model):
    """`ledger.rows.Statement` and its draft in one row."""

    seq = models.BigIntegerField(primary_key=True)
    reading = models.ForeignKey(Reading, models.PROTECT, db_column="reading", related_name="+")
    text = models.ForeignKey(Text, models.PROTECT, db_column="text_sha256", related_name="+")
    claim = models.CharField(max_length=32, db_index=True)
    subject = models.TextField()
    property = models.TextField()
    value = models.TextField()  # JSON by `ledger.value.dump`: exact, whatever the database makes of decimals
    sort = models.FloatField(null=True)  # a quantity's low end, roughly; to sort by, never to read
    modality = models.CharField(max_length=16)
    start = models.IntegerField()
    end = models.IntegerField()
    quote = models.TextField()
    anchor = models.IntegerField()
    home = models.IntegerField(null=True)
    scope = models.JSONField(null=True)
    of = models.TextField(null=True)
    about = models.TextField(null=True)
    said = models.TextField(null=True)
    speaker = models.TextField(null=True)
    rule = models.TextField(null=True)
    converted = models.BooleanField()

    class Meta:
        db_table = "statement"
        ordering = ["seq"]


class Verdict(models.Model):
    """`ledger.rows.Verdict`."""

    seq = models.BigIntegerField(primary_key=True)
    statement = models.ForeignKey(Statement, models.PROTECT, db_column="statement", related_name="+")
    claim = models.CharField(max_length=32, db_index=True)
    says = models.CharField(max_length=8)
    officer = models.TextField()
    because = models.TextField()
    instead = models.ForeignKey(Statement, models.PROTECT, null=True, db_column="instead", related_name="+")
    recorded_at = models.CharField(max_length=32)

    class Meta:
        db_table = "verdict"
        ordering = ["seq"]


class Sequence(models.Model):
    """One row: the last number given out. Whoever writes to the ledger locks it first."""

    id = models.SmallIntegerField(primary_key=True)
    last = models.BigIntegerField()

    class Meta:
        db_table = "sequence"
