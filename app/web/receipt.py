"""Who comes without an account but with a receipt code: in Authorization, in no address."""

from typing import Annotated

from fastapi import Depends, Security
from fastapi.security import APIKeyHeader

from app.kit import receipt_codes
from app.kit.errors import ReceiptRequired
from app.kit.receipt_codes import ReceiptCode

SCHEME = "receipt"

_described = APIKeyHeader(
    name="Authorization",
    scheme_name=SCHEME,
    auto_error=False,
    description="`Receipt` and the code that was given for the complaint: 32 digits of any script.",
)


async def _code(said: Annotated[str | None, Security(_described)]) -> ReceiptCode:
    """Read the code of whoever asks.

    Raises:
        ReceiptRequired: none was sent.
        MistypedReceipt: it has a slip.
    """
    scheme, _, text = (said or "").partition(" ")
    if scheme.lower() != SCHEME or not text.strip():
        raise ReceiptRequired("This needs your receipt code in the field Authorization.")
    return receipt_codes.read(_as_typed(text))


def _as_typed(text: str) -> str:
    """Give back what a field of HTTP holds as text: digits of other scripts travel as UTF-8."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


SpokenCode = Annotated[ReceiptCode, Depends(_code)]
"""The code of whoever comes back to a case."""
