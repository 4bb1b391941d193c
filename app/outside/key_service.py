"""A master key in a process of its own: what is asked of it, and the port that asks.

``vouch keys serve`` holds the master key and listens on a Unix socket; nothing else reaches it.
A question is one line of JSON, and so is its answer; a connection may ask again and again::

    {"ask": "about"}                        {"ids": ["<the one that wraps>", ...]}
    {"ask": "wrap", "keys": [KEY, ...]}      {"keys": [{"master": ID, "key": BASE64}, ...]}
    {"ask": "unwrap", "keys": [KEY, ...]}    {"keys": [BASE64, ...]}
    {"ask": "wrap_anew", "keys": [KEY, ...]} as wrap
    {"ask": "tags", "content": BASE64}       {"tags": [HEX, ...]}

A KEY is ``{"holder": "case", "id": UUID, "seal": "story", "reason": "open", "key": BASE64}``, with
``"master": ID`` where it is wrapped (null: before they had ids). What goes wrong is
``{"error": CODE, "detail": WORDS}``: ``unusable`` (no master key of its opens that), ``record`` (an
opening could not be written down, so it was not done), ``question`` (that is none).
"""

import json
import socket
from base64 import b64decode, b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.kit.batches import batched
from app.kit.errors import Busy
from app.outside.master_key import MasterKeyUnusable, Use, Wrapped

SECONDS = 5.0
MOST_BYTES = 1 << 25
MOST_KEYS = 2_000
AWAY = (
    "The service that holds the keys does not answer, so that nothing sealed can be read or written"
    " just now."
)
REFUSES = (
    "The service that holds the keys cannot write down what it opens, so that it opens nothing just"
    " now."
)
_RETRY_SECONDS = 5


class KeyService:
    """The master key of a key service; it is asked anew each time, nothing is kept here.

    Args:
        path: of its socket.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def ids(self) -> Sequence[str]:
        """Return the ids of the master keys that open there; the first one wraps."""
        return tuple(self._asked({"ask": "about"})["ids"])

    def wrap_all(self, keys: Sequence[tuple[Use, bytes]]) -> list[Wrapped]:
        """Return the keys so that only the master key gives them back."""
        asked = [_told(use, key) for use, key in keys]
        return _as_wrapped([use for use, _ in keys], self._of_keys("wrap", asked))

    def unwrap_all(self, wrapped: Sequence[Wrapped]) -> list[bytes]:
        """Give the keys back; the service writes each one down before."""
        asked = [_told(each.use, each.content) | {"master": each.master} for each in wrapped]
        return [b64decode(key) for key in self._of_keys("unwrap", asked)]

    def wrap_anew(self, wrapped: Sequence[Wrapped]) -> list[Wrapped]:
        """Return the keys as the master key that wraps now would have; they do not leave it."""
        asked = [_told(each.use, each.content) | {"master": each.master} for each in wrapped]
        return _as_wrapped([each.use for each in wrapped], self._of_keys("wrap_anew", asked))

    def tags(self, content: bytes) -> list[bytes]:
        """Return the tags of a content that nobody without a master key makes; of each one."""
        asked = {"ask": "tags", "content": b64encode(content).decode()}
        return [bytes.fromhex(each) for each in self._asked(asked)["tags"]]

    def _of_keys(self, ask: str, keys: list[dict[str, Any]]) -> list[Any]:
        done: list[Any] = []
        for part in batched(keys, MOST_KEYS):
            done += self._asked({"ask": ask, "keys": part})["keys"]
        return done

    def _asked(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
                line.settimeout(SECONDS)
                line.connect(str(self._path))
                line.sendall(json.dumps(question).encode() + b"\n")
                with line.makefile("rb") as answers:
                    answer = json.loads(answers.readline(MOST_BYTES))
        except (OSError, ValueError):
            raise Busy(AWAY, retry_after=_RETRY_SECONDS) from None
        error = answer.get("error")
        if error == "record":
            raise Busy(REFUSES, retry_after=_RETRY_SECONDS)
        if error is not None:
            raise MasterKeyUnusable(str(answer.get("detail")))
        return dict(answer)


def _told(use: Use, key: bytes) -> dict[str, Any]:
    return {
        "holder": use.holder.value,
        "id": str(use.id),
        "seal": use.seal,
        "reason": use.reason,
        "key": b64encode(key).decode(),
    }


def _as_wrapped(uses: Sequence[Use], keys: Sequence[dict[str, str]]) -> list[Wrapped]:
    return [
        Wrapped(use, b64decode(key["key"]), key["master"])
        for use, key in zip(uses, keys, strict=True)
    ]
