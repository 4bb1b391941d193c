"""That a scheme asks for the certificate of a country."""

from typing import Annotated

from pydantic import StringConstraints

from app.domains.standards.types.parts import Key, Sourced


class NeededCountry(Sourced):
    """The country that must itself be certified where this scheme certifies (C8).

    Attributes:
        scheme: key of the scheme that assesses countries.
        jurisdiction: of the country, or of a part of one: ISO 3166-1 alpha-2 or ISO 3166-2.
    """

    scheme: Key
    jurisdiction: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$")]
