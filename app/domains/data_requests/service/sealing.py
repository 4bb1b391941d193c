"""What names a person in a request, sealed and opened; and its words in the journal."""

import json
from typing import Any

from app.domains.data_requests.models import DataRequest
from app.domains.data_requests.workflow import LIFE, Action
from app.outside.letters import Address
from app.store.keys import KeyRing, Purpose
from app.store.work import Work


def seal(work: Work, ring: KeyRing, request: DataRequest, said: dict[str, Any]) -> bytes:
    """Return something of a request, sealed for it alone."""
    content = json.dumps(said).encode()
    return ring.seal(work, Purpose.DATA_REQUEST, content, of=str(request.id))


def said(work: Work, ring: KeyRing, request: DataRequest) -> dict[str, Any]:
    """Return what the person said: name, email, records, message; empty once forgotten."""
    return _opened(work, ring, request, request.sealed)


def reader(work: Work, ring: KeyRing, request: DataRequest) -> Address:
    """Return to whom the answer goes, in the language that they asked for."""
    return Address(said(work, ring, request)["email"], request.language)


def answer(work: Work, ring: KeyRing, request: DataRequest) -> str | None:
    """Return the officer's words to the person, where there are any."""
    words: str | None = _opened(work, ring, request, request.sealed_answer).get("reason")
    return words


def _opened(
    work: Work, ring: KeyRing, request: DataRequest, sealed: bytes | None
) -> dict[str, Any]:
    if sealed is None:
        return {}
    content = ring.open(work, Purpose.DATA_REQUEST, sealed, of=str(request.id))
    found: dict[str, Any] = json.loads(content)
    return found


def move(
    work: Work, request: DataRequest, action: Action, reason: str | None = None, **body: Any
) -> None:
    """Take a step; its words are remembered so that they can be erased. Call it first of all.

    Records:
        The event of the step, with the reason as words.
    """
    words = {} if reason is None else {"reason": reason}
    work.move(request, LIFE, action, words=words, **body)
    if words:
        remember_words(work, request)


def remember_words(work: Work, request: DataRequest) -> None:
    """Note the entry of the first event of this work, which holds words of the request."""
    request.entries = [*request.entries, work.entry()]
