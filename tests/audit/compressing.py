"""Serves a folder compressed and with a time to live, as GitHub Pages does."""

from __future__ import annotations

import gzip
import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".csv"}


class _Host(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass

    def __init__(self, *args: Any, below: str, **settings: Any) -> None:
        self.below = below
        super().__init__(*args, **settings)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.below))

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in _TEXT or not path.is_file() or "gzip" not in self.headers["Accept-Encoding"]:
            return super().send_head()
        data = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@contextmanager
def serve_compressed(folder: Path, below: str) -> Iterator[str]:
    """Give the address of the folder while it is served below a path such as `/enforcement-timeline/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, below=below, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{below}"
    server.shutdown()
