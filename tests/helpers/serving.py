"""The book on a server, with the content policy of a strict one, or as a plain one gives it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

#: Nothing from elsewhere, no inline script, no code made from text.
POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:"
)


class _Server(ThreadingHTTPServer):
    policy: str | None = None


class _Handler(SimpleHTTPRequestHandler):
    """Files of a folder, without a line in the log for each."""

    server: _Server

    def end_headers(self) -> None:
        if self.server.policy:
            self.send_header("Content-Security-Policy", self.server.policy)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is inherited
        """Say nothing."""


@contextmanager
def served(folder: Path, policy: str | None = None) -> Iterator[str]:
    """Serve a folder on this machine, and give its address, which ends in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    server.policy = policy
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
