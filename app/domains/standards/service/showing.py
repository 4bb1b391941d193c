"""What readers get: a document in their language, with its figures, and how sure they are."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from app.domains.standards import queries
from app.domains.standards.engine.languages import chosen
from app.domains.standards.engine.texts import in_words, texts
from app.domains.standards.models import StandardDocument
from app.domains.standards.types.edition import Edition
from app.domains.standards.types.kept import Kept
from app.domains.standards.types.mapping import Translation, translated
from app.domains.standards.types.parts import Part, Sourced
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import Confidence, DocumentKind
from app.store.work import Work

D = TypeVar("D", Scheme, Edition)
MOST_ANSWERS = 256
NOT_REVIEWED = "This translation is not yet reviewed by a speaker; the original decides."
REVIEWED = "A translation; the original decides."


@dataclass(frozen=True, slots=True)
class InWords:
    """In which language a document is told.

    Attributes:
        language: of the texts.
        original: of the document.
        there: every language that can be asked for.
        reviewed: whether a speaker read them.
        untranslated: texts that stand in the original.
        notice: for a reader.
        digest: of the translation; ``None`` for the original.
    """

    language: str
    original: str
    there: tuple[str, ...]
    reviewed: bool
    untranslated: int
    notice: str | None
    digest: str | None


@dataclass
class StandardsDesk:
    """What the public reads of this domain work with.

    Attributes:
        instance: the kind of register, where it is not live (L9).
    """

    instance: str | None = None
    _ready: dict[Hashable, Any] = field(default_factory=dict)

    def find(self, key: Hashable) -> Any | None:
        """Return an answer that was made before; keys are digests, so none grows old."""
        return self._ready.get(key)

    def keep(self, key: Hashable, answer: Any) -> None:
        """Keep an answer; the oldest go first."""
        while len(self._ready) >= MOST_ANSWERS:
            self._ready.pop(next(iter(self._ready)), None)
        self._ready[key] = answer


def told(work: Work, kept: Kept[D], asked: Sequence[str]) -> tuple[Kept[D], InWords]:
    """Return a document in the language that is asked for, or in its own.

    Args:
        work: the open door.
        kept: the document.
        asked: languages, the most wanted first.
    """
    return told_all(work, [kept], asked)[0]


def told_all(
    work: Work, documents: Sequence[Kept[D]], asked: Sequence[str]
) -> list[tuple[Kept[D], InWords]]:
    """Return documents as :func:`told` does, with three questions at most for all of them."""
    rows = queries.translations(work, [each.said for each in documents])
    ways = [_way(each.said, rows, asked) for each in documents]
    read = queries.read_translations(work, [row for _, _, row in ways if row is not None])
    found: list[tuple[Kept[D], InWords]] = []
    for kept, way in zip(documents, ways, strict=True):
        language, there, row = way
        if row is None:
            found.append((kept, InWords(language, language, there, True, 0, None, None)))
        else:
            found.append(_translated(kept, language, there, read[row.id]))
    return found


def _way(
    said: Scheme | Edition, rows: Mapping[tuple[str, str], StandardDocument], asked: Sequence[str]
) -> tuple[str, tuple[str, ...], StandardDocument | None]:
    """Choose a language: it, those there are, and the translation into it; none for the own."""
    about = translated(DocumentKind(said.kind), said.name, said.version)
    there = {language: row for (of, language), row in rows.items() if of == about}
    language = chosen(asked, there, said.language)
    row = None if language == said.language else there[language]
    return language, tuple(sorted({said.language, *there})), row


def _translated(
    kept: Kept[D], language: str, there: tuple[str, ...], translation: Kept[Translation]
) -> tuple[Kept[D], InWords]:
    said, words = kept.said, translation.said.texts
    is_reviewed = translation.said.reviewed_by is not None
    told_in = InWords(
        language,
        said.language,
        there,
        is_reviewed,
        len(texts(said).keys() - words.keys()),
        REVIEWED if is_reviewed else NOT_REVIEWED,
        translation.digest,
    )
    return kept.saying(in_words(said, words)), told_in


def confidence_of(document: Part) -> dict[str, Any]:
    """Count how sure the sourced parts of a document are, and say it in words."""
    counted = Counter(each.confidence for each in _sourced(document))
    whole = counted.total()
    unsure = whole - counted[Confidence.SEEN]
    notice = (
        f"{unsure} of {whole} figures and texts rest on general knowledge or are our own proposal;"
        " each says so in 'confidence', and can be set by whoever runs the scheme."
        if unsure
        else "All figures and texts were read in a source that states them."
    )
    return {**{each.value: counted[each] for each in Confidence}, "notice": notice}


def _sourced(part: Part) -> Iterator[Sourced]:
    if isinstance(part, Sourced):
        yield part
    for name in type(part).model_fields:
        value = getattr(part, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Part):
                yield from _sourced(each)
