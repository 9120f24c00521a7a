"""A mirror on this machine that can misbehave, and a small data set whose files it holds."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

from playground.datasets.download import RemoteFile, RemoteSet

CONTENT = {"one.gz": bytes(range(256)) * 800, "two.gz": b"two" * 40_000}
"""More than the 16 kB between two looks whether to give up."""


class Mirror(ThreadingHTTPServer):
    """Answers with CONTENT, but for what `wrong` says by file name.

    wrong: `"404"`, `"other"` (another content of the same size), `"endless"`, `"cut"` (half of it), or `"slow"` (half
    of it, then the rest once `let_go` is set), or `"elsewhere"` (it is said to be at the address `elsewhere`). asked:
    every path that was asked for. pieces: how often the content went out whole.
    """

    daemon_threads = True

    def __init__(self, **wrong: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.wrong, self.asked, self.let_go, self.pieces, self.elsewhere = wrong, [], Event(), 0, ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are the point of these tests."""


class _Handler(BaseHTTPRequestHandler):
    server: Mirror

    def do_GET(self) -> None:
        name = self.path.strip("/")
        self.server.asked.append(name)
        how = self.server.wrong.get(name.partition(".")[0], "")
        if how == "404":
            self.send_error(404)
            return
        if how == "elsewhere":
            self.send_response(302)
            self.send_header("Location", self.server.elsewhere + name)
            self.end_headers()
            return
        content = CONTENT[name]
        self.send_response(200)
        if how != "endless":
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if how == "endless":
            for _ in range(200):
                self.wfile.write(content)
                self.server.pieces += 1
            return
        self.wfile.write(content[::-1] if how == "other" else content[: len(content) // 2])
        if how == "slow":
            self.wfile.flush()
            self.server.let_go.wait(20)
        if how in ("", "slow"):
            self.wfile.write(content[len(content) // 2 :])

    def log_message(self, format: str, *arguments: object) -> None:
        """Quiet."""


@contextmanager
def serving(**wrong: str) -> Iterator[Mirror]:
    mirror = Mirror(**wrong)
    thread = Thread(target=mirror.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield mirror
    finally:
        mirror.let_go.set()
        mirror.shutdown()
        thread.join()
        mirror.server_close()


def source(*mirrors: str) -> RemoteSet:
    """The small data set, to be had from these addresses."""
    files = tuple(RemoteFile(name, len(c), hashlib.sha256(c).hexdigest()) for name, c in CONTENT.items())
    return RemoteSet("Tiny", "tiny", mirrors, files)


def files_in(folder: Path) -> list[str]:
    """The names of all files anywhere below the folder."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())
