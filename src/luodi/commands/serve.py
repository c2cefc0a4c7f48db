"""`luodi serve`: the ledger in a browser."""

from __future__ import annotations

from datetime import date

import click

from luodi.commands.ledgers import to_serve
from luodi.commands.options import Day, ledger_option

_EXAMPLES = """\b
Examples:
  luodi serve
  luodi serve --ledger postgresql://luodi@localhost/luodi --port 8000
  luodi serve --host 0.0.0.0 --name desk.example.org
  luodi serve --new-password
"""


@click.command("serve", short_help="The ledger in a browser.", epilog=_EXAMPLES)
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Where to listen; 0.0.0.0 is everywhere."
)
@click.option(
    "--port", default=8765, show_default=True, type=click.IntRange(0, 65535), help="0: any free one."
)
@click.option(
    "--name", "names", multiple=True, help="A name this desk is reached by, such as desk.example.org."
)
@click.option("--today", type=Day(), help="The day to judge by. Default: each day as it comes.")
@click.option("--new-password", "renew", is_flag=True, help="Make a new password for the officer first.")
@ledger_option
def command(
    host: str, port: int, names: tuple[str, ...], today: date | None, renew: bool, ledger: str | None
) -> None:
    """Serve the desk until interrupted. The first time it makes an account and prints its password.

    The tables it needs are made beside the ledger's; `luodi add` and all other commands go on as before,
    also while the desk is open.
    """
    from luodi.office.desk.opening import first_password, new_password, open_desk

    open_desk(to_serve(ledger), names=(*names, host), today=today)
    password = first_password() or (new_password() if renew else None)
    from luodi.office.desk.serving import Server
    from luodi.office.desk.worker import Worker

    server = Server(host, port)
    click.echo(f"Luodi is at http://{_shown(host)}:{server.port}/ (stop it with Ctrl+C)")
    click.echo(_how_to_sign_in(password))
    worker = Worker()
    worker.start()
    try:
        server.run()
    finally:
        worker.stop()


def _shown(host: str) -> str:
    return "localhost" if host in ("127.0.0.1", "0.0.0.0", "::", "::1") else host


def _how_to_sign_in(password: str | None) -> str:
    if password is None:
        return "Sign in as officer; `luodi serve --new-password` makes a new password."
    return f"Sign in as officer with the password {password} (for this once: the page asks for your own)."
