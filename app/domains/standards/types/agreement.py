"""What an applicant agrees to."""

from pydantic import Field

from app.domains.standards.types.parts import Part, Text, Version, Word


class Clause(Part):
    """A clause of the agreement.

    Attributes:
        code: its own.
        heading: what it is about.
        text: what is agreed.
        consents_to: what the applicant consents to be published, for a clause of consent.
    """

    code: Word
    heading: Text
    text: Text
    consents_to: tuple[Word, ...] = ()


class Agreement(Part):
    """What an applicant agrees to; its digest stands in each application.

    Attributes:
        version: of the text.
        title: of it.
        clauses: the text.
    """

    version: Version
    title: Text
    clauses: tuple[Clause, ...] = Field(min_length=1)
