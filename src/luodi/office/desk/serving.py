"""The desk behind waitress: one process, a few threads, the same on Linux and Windows."""

from __future__ import annotations

import logging

from django.core.handlers.wsgi import WSGIHandler
from waitress.server import create_server

from luodi.errors import LuodiError

THREADS = 8
MOST = 150_000_000  # bytes of one request: a larger one is refused before it is read


class Server:
    """A bound socket, and the pages behind it. Raises LuodiError if the address cannot be had."""

    def __init__(self, host: str, port: int) -> None:
        self._closed = False
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        try:
            self._server = create_server(
                WSGIHandler(), host=host, port=port, threads=THREADS, ident="luodi",
                max_request_body_size=MOST,
            )  # fmt: skip
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise LuodiError(f"{host}:{port}: cannot listen there ({reason}); name another --port") from None
        # waitress listens at several sockets where a name has several addresses; the stubs know of neither.
        several = getattr(self._server, "effective_listen", None)
        self.port: int = several[0][1] if several else getattr(self._server, "effective_port", port)

    def run(self) -> None:
        """Answer until interrupted, or closed from another thread."""
        try:
            self._server.run()
        except OSError:  # its sockets are gone while it listens at them: that is how it is closed
            if not self._closed:
                raise

    def close(self) -> None:
        """Take no more requests; `run` returns within a second."""
        self._closed = True
        self._server.close()
