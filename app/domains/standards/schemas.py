"""What is shown of schemes, editions, criteria and mappings: the documents, and in which words."""

from datetime import date
from typing import Generic, TypeVar

from pydantic import Field

from app.domains.standards.types.agreement import Agreement
from app.domains.standards.types.edition import Criterion, Edition
from app.domains.standards.types.mapping import Mapping
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Change, Confidence, Measured, Relation
from app.web.schemas import Shown

Item = TypeVar("Item")


class WordsOut(Shown):
    """In which language the texts stand.

    Attributes:
        language: of the texts.
        original: of the document; it decides where a translation says something else.
        there: every language that can be asked for.
        reviewed: whether a speaker of the language read the translation.
        untranslated: how many texts stand in the original, since the translation has none.
        notice: says so to a reader.
    """

    language: str
    original: str
    there: list[str]
    reviewed: bool
    untranslated: int
    notice: str | None = None


class _Named(Shown):
    """What every public answer of this domain carries."""

    instance: str | None = Field(
        default=None, description="Which kind of register this is, where it is not live (L9)."
    )


class PublicPage(_Named, Generic[Item]):
    """A page of a public list."""

    items: list[Item]
    next_cursor: str | None = Field(
        default=None, description="Asks for the next page; null on the last one."
    )


class UnsureOut(Shown):
    """How much of a document rests on no text that was read.

    Attributes:
        seen: figures that were read in a text that states them.
        general: figures from general knowledge, not checked.
        draft: figures of our own.
        notice: says so to a reader.
    """

    seen: int
    general: int
    draft: int
    notice: str


class SchemeItemOut(Shown):
    """A scheme in a list.

    Attributes:
        url: where all of it can be read.
    """

    key: str
    version: str
    title: str
    certifies: str
    measures: Measured
    standard: str
    in_force_from: date
    url: str


class VersionOut(Shown):
    """A version of a scheme's rules."""

    version: str
    in_force_from: date
    digest: str


class AgreementOut(Agreement):
    """The agreement with the digest of its original text, which stands in each application."""

    digest: str = Field(description="SHA-256 of the agreement in its original language.")


class SchemeOut(Scheme, _Named):
    """All that the public may ask of a scheme.

    Attributes:
        binds_from: the first day on which these rules hold here.
        digest: SHA-256 of the rules.
        agreement: with its digest.
        words: in which language the texts stand.
        confidence: how much of it rests on texts that were read.
        versions: of the rules, the newest first.
        editions: where the editions of its standard are listed.
    """

    agreement: AgreementOut
    binds_from: date
    digest: str
    words: WordsOut
    confidence: UnsureOut
    versions: list[VersionOut]
    editions: str


class EditionItemOut(Shown):
    """An edition in a list.

    Attributes:
        current: whether it is the one under which an application is made today.
        open_for_applications: whether one may still apply under it today.
        url: where all of it can be read.
    """

    standard: str
    version: str
    title: str
    published_on: date
    binds_from: date
    replaces: str | None
    transition_until: date | None
    current: bool
    open_for_applications: bool
    criteria: int
    indicators: int
    digest: str
    url: str


class EditionOut(Edition, _Named):
    """The whole tree of an edition.

    Attributes:
        binds_from: the first day on which it holds here.
        digest: SHA-256 of the edition.
        words: in which language the texts stand.
        confidence: how much of it rests on texts that were read.
        figures_of: the scheme whose figures stand in the texts, where one was asked for.
    """

    binds_from: date
    digest: str
    words: WordsOut
    confidence: UnsureOut
    figures_of: str | None = None


class PrincipleNameOut(Shown):
    """The principle of a criterion."""

    code: str
    title: str


class ReplacedOut(Shown):
    """What a criterion replaces of the edition before."""

    version: str
    how: Change
    criteria: list[str]
    reason: str


class EvidenceOut(Shown):
    """A kind of evidence that the criterion's indicators ask for."""

    code: str
    title: str
    by: str
    good_for_months: int | None


class CriterionOut(Criterion, _Named):
    """A criterion with guidance and examples.

    Attributes:
        standard: to which it belongs.
        version: of the edition.
        principle: under which it stands.
        asks_for: the evidence that its indicators name.
        replaced: what it replaces of the edition before.
        notice: says where number and words are not official.
        words: in which language the texts stand.
        figures_of: the scheme whose figures stand in the texts, where one was asked for.
    """

    standard: str
    version: str
    principle: PrincipleNameOut
    asks_for: list[EvidenceOut]
    replaced: ReplacedOut | None
    notice: str | None
    words: WordsOut
    figures_of: str | None = None


class PairOut(Shown):
    """A criterion of one edition beside one of another."""

    source: str = Field(serialization_alias="from")
    target: str = Field(serialization_alias="to")
    relation: Relation
    reason: str
    carries: bool = Field(description="Whether a good answer to the first answers the second.")


class MappingOut(Shown):
    """How two editions compare."""

    from_standard: str
    from_version: str
    to_standard: str
    to_version: str
    version: str
    published_on: date
    note: str
    digest: str
    pairs: list[PairOut]

    @classmethod
    def of(cls, mapping: Mapping, digest: str) -> "MappingOut":
        """Show a mapping."""
        pairs = [PairOut.model_validate(each) for each in mapping.pairs]
        names = set(cls.model_fields) - {"pairs", "digest"}
        said = {name: getattr(mapping, name) for name in names}
        return cls(**said, digest=digest, pairs=pairs)


NOTICES = {
    Confidence.SEEN: None,
    Confidence.GENERAL: "From general knowledge, not checked against an official text.",
    Confidence.DRAFT: "A proposal of our own; no official text was read.",
}
"""What a reader is told of something that is not certain."""
