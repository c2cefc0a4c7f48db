"""What the desk keeps beside the ledger: accounts, when someone last looked, who did what, a secret.

None of it is part of the record: `luodi export` leaves it out, and a ledger without these tables is whole.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models


class Account(AbstractUser):
    """Who may sign in. `language`: of the pages, "" for the browser's. `new_password`: one must be chosen
    before anything else. `since`, `seen`: the ledger's sequence at the end of the visit before, and at the
    last look at the home page (`last_look`).
    """

    language = models.CharField(max_length=2, blank=True, default="")
    new_password = models.BooleanField(default=False)
    since = models.BigIntegerField(default=0)
    seen = models.BigIntegerField(default=0)
    last_look = models.DateTimeField(null=True)


class Audit(models.Model):
    """Who did what, when, and why; only appended to (a trigger refuses the rest). `who` stays when an
    account goes.
    """

    at = models.DateTimeField(auto_now_add=True)
    who = models.TextField()
    verb = models.TextField()
    what = models.TextField()
    because = models.TextField()

    class Meta:
        ordering = ["-id"]


class Secret(models.Model):
    """The key that sessions and forms are signed with. One row; a new one signs everybody out."""

    id = models.SmallIntegerField(primary_key=True)
    key = models.TextField()


class Job(models.Model):
    """Files that somebody brought, to be read one by one. `once`: the form they came with, so that a form
    sent twice is one job.
    """

    once = models.UUIDField(unique=True)
    at = models.DateTimeField(auto_now_add=True)
    who = models.TextField()

    class Meta:
        ordering = ["-id"]


class JobItem(models.Model):
    """One file of a job. `data`: its bytes until it is done. `lease`: until when `worker` has it to itself.

    `position`: how many texts of it are dealt with; it moves in the transaction that adds the text, so that
    whoever takes it up again goes on behind it. `told`: the first of what became of them, as JSON.
    """

    WAITING, RUNNING, DONE = "waiting", "running", "done"

    job = models.ForeignKey(Job, models.CASCADE, related_name="items")
    name = models.TextField()
    data = models.BinaryField(null=True)
    state = models.CharField(max_length=8, default=WAITING, db_index=True)
    lease = models.DateTimeField(null=True)
    worker = models.TextField(default="")
    tries = models.IntegerField(default=0)
    position = models.IntegerField(default=0)
    texts = models.IntegerField(default=0)
    known = models.IntegerField(default=0)
    refused = models.IntegerField(default=0)
    statements = models.IntegerField(default=0)
    told = models.JSONField(default=list)

    class Meta:
        ordering = ["id"]
