"""What stands beside a value: disputed since, or corrected, and what the firm says to it (L7)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from app.domains.corrections.types import WHOLE, Mark, MarkState
from app.domains.imports.types import LicenceStatus
from app.domains.roster.engine.places import Marked
from app.domains.roster.engine.tokens import without_marks

BETWEEN = " | "
_KINDS: Mapping[str, Callable[[str], Any]] = {
    "status": LicenceStatus,
    **dict.fromkeys(("valid_from", "valid_until", "listed_from", "gone_on"), date.fromisoformat),
    **dict.fromkeys(("acted_from", "acted_until", "decided_on"), date.fromisoformat),
    **dict.fromkeys(("published_from", "published_until"), date.fromisoformat),
}

ESSENTIAL = frozenset(
    {
        *(("subject_name", "text"), ("subject_name", "kind"), ("identifier", "scheme")),
        *(("identifier", "value"), ("sector", "isic"), ("occupation", "isco")),
        *(("principal", "role"), ("principal", "name"), ("link", "kind"), ("link", "other_id")),
        *(("quality_certificate", "standard"), ("licence", "source_key")),
        *(("listing", "listed_from"), ("enforcement", "source_key")),
        *(("enforcement", "offence_class"), ("enforcement", "until_by")),
    }
)
"""Values without which their fact says nothing: when one only is wrong, the fact does not hold."""


def shown(marked: Marked) -> dict[str, Any]:
    """Return a mark as the answer shows it, with a pointer into the single answer."""
    mark = marked.mark
    return {
        "pointer": marked.pointer,
        "number": mark.number,
        "state": mark.state.value,
        "since": mark.since,
        "corrected": _plain(mark.corrected),
        "why": mark.why,
        "reads": _reads(mark),
        "journal_number": mark.entry,
        "reply": _plain(mark.reply),
    }


def of_statement(mark: Mark) -> dict[str, Any]:
    """Return a mark as the history shows it, with which of the statement's values it is about."""
    said = shown(Marked("", mark))
    del said["pointer"]
    return {"field": mark.field or None, **said}


def _reads(mark: Mark) -> str:
    day = mark.since.date()
    if mark.state is MarkState.DISPUTED:
        return (
            f"disputed since {day}: somebody says that this is wrong; nothing is decided, and the"
            " value is what its source states"
        )
    how = "corrected in part" if mark.state is MarkState.PARTLY_CORRECTED else "corrected"
    why = (mark.why or "").replace("_", " ")
    if mark.corrected is None:
        return f"{how} on {day}: this does not hold ({why})"
    return f"{how} on {day}: it should read {_plain(mark.corrected)} ({why})"


def _plain(value: Any) -> Any:
    return without_marks(value) if isinstance(value, str) else value


def cells(marked: Sequence[Marked]) -> tuple[str, str, str]:
    """Return the cells of the export: what is disputed, what is corrected, what the firm says."""
    disputed = [each for each in marked if each.mark.state is MarkState.DISPUTED]
    corrected = [each for each in marked if each.mark.state is not MarkState.DISPUTED]
    return (
        _cell(f"{each.pointer} since {_instant(each.mark)}" for each in disputed),
        _cell(f"{each.pointer} {_reads(each.mark)}" for each in corrected),
        _cell(f"{each.pointer}: {_plain(each.mark.reply)}" for each in marked if each.mark.reply),
    )


def _cell(said: Iterable[str]) -> str:
    return BETWEEN.join(said)


def _instant(mark: Mark) -> str:
    return mark.since.strftime("%Y-%m-%dT%H:%M:%SZ")


def as_known(
    table: str, parts: Sequence[str], values: Sequence[Any], marks: Iterable[Mark]
) -> tuple[Any, ...] | None:
    """Return a fact of a past day as it is known today; ``None`` where it did not hold.

    Rule:
        Fairness L1: what was corrected is absent from the public's past; what is known now stands
        in its place.
    """
    known = dict(zip(parts, values, strict=True))
    for mark in marks:
        if mark.state is MarkState.DISPUTED:
            continue
        is_essential = (table, mark.field) in ESSENTIAL
        if mark.field == WHOLE or (is_essential and mark.corrected is None):
            return None
        known[mark.field] = corrected_value(mark.field, mark.corrected)
        if mark.field == "status":
            known["status_word"] = None
    return tuple(known[part] for part in parts)


def corrected_value(field: str, value: Any) -> Any:
    """Return a corrected value as its column holds it."""
    kind = _KINDS.get(field)
    return value if kind is None or value is None else kind(value)
