"""Numbers of certificates as people type them."""

from app.kit.errors import NotFound
from app.kit.numbers import NumberKind, make, read


def certificate_number(text: str, at: str | None = None) -> str:
    """Return the number of a certificate as it is kept.

    Args:
        text: as it is typed.
        at: pointer to the field of a body in which it stands; a refusal of the number names it.

    Raises:
        MistypedNumber: its check digits are wrong, or it is no number of ours.
        NotFound: it is a number of something else.
    """
    kind, serial = read(text, at)
    if kind is not NumberKind.CERTIFICATE:
        raise NotFound("This is not the number of a certificate.")
    return make(kind, serial)
