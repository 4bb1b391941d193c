"""Which criteria of two editions ask for the same; and the texts of a document in a language."""

from typing import Literal, Self

from pydantic import Field, model_validator

from app.domains.standards.types.parts import (
    LONGEST_TEXT,
    Code,
    Day,
    Key,
    Language,
    Line,
    Part,
    Text,
    Version,
)
from app.domains.standards.types.words import DocumentKind, Relation


class Pair(Part):
    """A criterion of one edition beside one of another.

    Attributes:
        source: criterion of the first edition.
        target: criterion of the second.
        relation: what ``source`` asks for, compared with ``target``: ``superset`` asks for all of
            it and more, so that an answer of ``source`` covers ``target``.
        reason: why.
    """

    source: Code = Field(alias="from")
    target: Code = Field(alias="to")
    relation: Relation
    reason: Text

    @property
    def carries(self) -> bool:
        """Whether a good answer to ``source`` also answers ``target`` whole."""
        return self.relation in (Relation.EQUAL, Relation.SUPERSET)


class Mapping(Part):
    """How two editions compare; answers that are carried over are marked as carried.

    Attributes:
        kind: tells the file apart from others.
        from_standard: the first edition's standard.
        from_version: its version.
        to_standard: the second edition's standard.
        to_version: its version.
        version: of the mapping itself.
        language: of the reasons.
        published_on: from this day it can be used.
        note: what to know before an answer is carried over.
        pairs: criterion by criterion; what is not named has nothing like it.
    """

    kind: Literal["mapping"]
    from_standard: Key
    from_version: Version
    to_standard: Key
    to_version: Version
    version: Version
    language: Language
    published_on: Day
    note: Text
    pairs: tuple[Pair, ...] = Field(min_length=1)

    @property
    def name(self) -> str:
        """By which the register finds it, with its version."""
        return f"{self.from_standard}/{self.from_version}/{self.to_standard}/{self.to_version}"

    def turned(self) -> "Mapping":
        """Return the same mapping, told from the second edition."""
        pairs = tuple(
            each.model_copy(
                update={
                    "source": each.target,
                    "target": each.source,
                    "relation": each.relation.seen_from_the_other,
                }
            )
            for each in self.pairs
        )
        return self.model_copy(
            update={
                "from_standard": self.to_standard,
                "from_version": self.to_version,
                "to_standard": self.from_standard,
                "to_version": self.from_version,
                "pairs": pairs,
            }
        )

    @model_validator(mode="after")
    def _each_pair_once(self) -> Self:
        pairs = [(each.source, each.target) for each in self.pairs]
        if twice := sorted({f"{a} and {b}" for a, b in pairs if pairs.count((a, b)) > 1}):
            raise ValueError(f"paired twice: {', '.join(twice)}")
        if (self.from_standard, self.from_version) == (self.to_standard, self.to_version):
            raise ValueError("an edition is not compared with itself")
        return self


class Translation(Part):
    """The texts of one document in one more language; those that are missing show in its own.

    Attributes:
        kind: tells the file apart from others.
        of: the kind of the document.
        key: of the document.
        of_version: its version.
        version: of the translation itself.
        language: into which it is translated.
        published_on: when.
        reviewed_by: the speaker who read it; without one, readers are told that nobody did.
        texts: by address, such as ``principles/A/title``; ``vouch standards texts`` lists them.
    """

    kind: Literal["translation"]
    of: DocumentKind
    key: Line
    of_version: Version
    version: Version
    language: Language
    published_on: Day
    reviewed_by: Line | None = None
    texts: dict[str, str] = Field(min_length=1)

    @property
    def name(self) -> str:
        """By which the register finds it, with its version."""
        return f"{self.about}/{self.language}"

    @property
    def about(self) -> str:
        """What it translates."""
        return translated(self.of, self.key, self.of_version)

    @model_validator(mode="after")
    def _texts_are_texts(self) -> Self:
        for address, text in self.texts.items():
            if not text.strip() or len(text) > LONGEST_TEXT:
                raise ValueError(f"the text of {address} is empty or too long")
        return self


def translated(of: DocumentKind, name: str, version: str) -> str:
    """Name a document as its translations do."""
    return f"{of.value}/{name}/{version}"
