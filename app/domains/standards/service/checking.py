"""What a document must agree with before it is published: what is on the register already."""

from collections.abc import Iterator

from app.domains.standards import queries
from app.domains.standards.engine.texts import texts, unset_figures
from app.domains.standards.types.deciding import GradesRule, PointsRule
from app.domains.standards.types.edition import MARK, Edition
from app.domains.standards.types.kept import Document, Kept
from app.domains.standards.types.mapping import Mapping, Translation
from app.domains.standards.types.parts import Part
from app.domains.standards.types.scheme import Scheme
from app.domains.standards.types.words import DocumentState
from app.kit.errors import Fault, NotFound
from app.store.work import Work


def faults(work: Work, document: Document) -> list[Fault]:
    """Say where a document disagrees with what is published; an empty list is good."""
    if isinstance(document, Edition):
        return list(_of_edition(work, document))
    if isinstance(document, Scheme):
        return list(_of_scheme(work, document))
    if isinstance(document, Mapping):
        return list(_of_mapping(work, document))
    return list(_of_translation(work, document))


def _published(work: Work, standard: str, version: str) -> Kept[Edition] | None:
    try:
        found = queries.edition(work, standard, version)
    except NotFound:
        return None
    return found if found.state is DocumentState.PUBLISHED else None


def _of_edition(work: Work, edition: Edition) -> Iterator[Fault]:
    newest = queries.newest_edition(work, edition.standard)
    for scheme in queries.schemes_of(work, edition.standard):
        yield from _misfits(scheme.said, edition)
    if edition.replaces is None:
        if newest is not None and newest.said.version != edition.version:
            yield Fault("/replaces", f"Say that it replaces {newest.said.version}.")
        return
    before = _published(work, edition.standard, edition.replaces)
    if before is None:
        yield Fault("/replaces", f"No edition {edition.replaces} of this standard is published.")
        return
    other = queries.successor(work, before.said)
    if other is not None and other.said.version != edition.version:
        yield Fault(
            "/replaces", f"{edition.replaces} was replaced by {other.said.version} already."
        )
    yield from _successions(edition, before.said)


def _successions(edition: Edition, before: Edition) -> Iterator[Fault]:
    if edition.measures is not before.measures:
        yield Fault("/measures", f"The edition before measures {before.measures.value}.")
    if edition.published_on <= before.published_on:
        yield Fault("/published_on", f"Give a day after {before.published_on}.")
    replaced = {code for each in edition.successions for code in each.replaces}
    dropped = {each.criterion for each in edition.dropped}
    known = set(before.by_code)
    for code in sorted((replaced | dropped) - known):
        yield Fault("/successions", f"{code} is no criterion of {before.version}.")
    for code in sorted(known - replaced - dropped):
        yield Fault(
            "/successions", f"Say what became of {code} of {before.version}, or drop it by name."
        )
    for code in sorted(replaced & dropped):
        yield Fault("/dropped", f"{code} is replaced and dropped at once.")


def _of_scheme(work: Work, scheme: Scheme) -> Iterator[Fault]:
    edition = queries.newest_edition(work, scheme.standard)
    if edition is None:
        yield Fault("/standard", f"No edition of {scheme.standard} is published; load one first.")
        return
    yield from _misfits(scheme, edition.said)
    for each in unset_figures(edition.said, scheme):
        yield Fault(f"/figures/{each}", "The edition has no such figure.")


def _misfits(scheme: Scheme, edition: Edition) -> Iterator[Fault]:
    """Find where a scheme's rule cannot judge an edition."""
    where = f"of {edition.standard} {edition.version} (scheme {scheme.key} {scheme.version})"
    if scheme.measures is not edition.measures:
        yield Fault("/measures", f"Scheme and edition measure different subjects: {where}.")
    if scheme.rule.logic is not edition.logic:
        yield Fault("/logic", f"Scheme and edition have different logics: {where}.")
        return
    rule = scheme.rule
    for criterion in edition.criteria:
        place = f"/criteria/{criterion.code}"
        if isinstance(rule, GradesRule) and criterion.grade not in {e.code for e in rule.grades}:
            yield Fault(f"{place}/grade", f"The scheme has no grade {criterion.grade}: {where}.")
        classes = {e.points for e in rule.classes} if isinstance(rule, PointsRule) else set()
        if isinstance(rule, PointsRule) and criterion.points not in classes:
            yield Fault(f"{place}/points", f"The scheme has no such points: {where}.")


def _of_mapping(work: Work, mapping: Mapping) -> Iterator[Fault]:
    ends = (
        ("from", mapping.from_standard, mapping.from_version),
        ("to", mapping.to_standard, mapping.to_version),
    )
    for side, standard, version in ends:
        edition = _published(work, standard, version)
        if edition is None:
            yield Fault(
                f"/{side}_version",
                f"No edition {version} of {standard} is published; load it first.",
            )
            continue
        for index, pair in enumerate(mapping.pairs):
            code = pair.source if side == "from" else pair.target
            if code not in edition.said.by_code:
                yield Fault(f"/pairs/{index}/{side}", f"{standard} {version} has no {code}.")


def _of_translation(work: Work, translation: Translation) -> Iterator[Fault]:
    row = queries.find_row(work, translation.of, translation.key, translation.of_version)
    if row is None or translation.of not in queries.TRANSLATED:
        yield Fault("/key", "There is no such document to translate; load it first.")
        return
    original: Part = queries.said_by(work, row, queries.TRANSLATED[translation.of]).said
    known = texts(original)
    for address, text in translation.texts.items():
        if address not in known:
            yield Fault(f"/texts/{address}", "The document has no text at this address.")
        elif sorted(MARK.findall(text)) != sorted(MARK.findall(known[address])):
            yield Fault(f"/texts/{address}", f"Keep the figures of: {known[address]}")
