"""Verification of a certificate in front of FastAPI: the plain case, computed for each request."""

import re
from collections.abc import Mapping, Sequence

from app.domains.roster.queries.prepared import Prepared
from app.domains.roster.routes.look_ups import LookUp
from app.domains.roster.service.desk import RosterDesk
from app.domains.roster.service.lookout import Outlook
from app.domains.roster.service.plain_verifying import PlainAnswers
from app.domains.roster.service.verifying import Answer
from app.web.conditional import Header
from app.web.edge import Ready
from app.web.reads import JOURNAL_NUMBER

NUMBER = re.compile(r"VC[0-9]{8,20}")
_NUMBER_FIELD = JOURNAL_NUMBER.lower().encode()


class CertificateRead(LookUp):
    """Reads certificates by their number, as it is printed.

    Each answer is of its own moment: what suspends a certificate shows with the next one. Whose
    it is follows the roster.

    Args:
        desk: of the roster.
    """

    def __init__(self, desk: RosterDesk) -> None:
        super().__init__(desk)
        self._plain = PlainAnswers(desk)

    def is_plain(self, text: str) -> bool:
        """Tell whether a text is written as a number is printed; its check digits are in it."""
        return NUMBER.fullmatch(text) is not None

    def answers(
        self, prepared: Prepared, texts: Sequence[str], outlook: Outlook
    ) -> Mapping[str, Ready]:
        """Return the answers to those that were issued, and are plain."""
        return {
            number: Ready(200, _headers(answer), answer.body)
            for number, answer in self._plain.answers(prepared, texts, outlook)
        }


def _headers(answer: Answer) -> tuple[Header, ...]:
    return (
        (b"cache-control", b"no-store"),
        (_NUMBER_FIELD, b"%d" % answer.known_at),
        (b"content-type", b"application/json"),
    )
