"""Loading versions of programmes: each once, and never changed."""

from collections.abc import Sequence

from app.access.grants import Permission
from app.access.policy import operator, require
from app.domains.recognition.engine.documents import Programme
from app.domains.recognition.engine.texts import (
    canonical,
    checked,
    digest_of,
    read_file,
    shipped_files,
)
from app.domains.recognition.errors import EditionStands, FaultyProgramme, OtherRules
from app.domains.recognition.models.programmes import RecognitionProgramme
from app.domains.recognition.queries import programmes as queries
from app.kit.errors import Fault
from app.kit.ids import new_id
from app.store.work import Database, Work

SHIPPED = "Shipped with this version of the software."


def load(
    work: Work, key: str, said: Programme, reason: str, under: str = ""
) -> tuple[RecognitionProgramme, bool]:
    """Keep a version of a programme; loading the same again changes nothing.

    Args:
        work: the open transaction.
        key: of the programme, under which it is loaded.
        said: what it says.
        reason: why, for the register.
        under: pointer to where it stands in what was sent.

    Returns:
        The version, and whether it is new.

    Raises:
        Forbidden: only the secretariat and an operator do.
        FaultyProgramme: it does not fit together.
        EditionStands: this version is loaded, and says something else.
        OtherRules: the programme counts in another way, or is of another jurisdiction.

    Records:
        ``recognition.programme.loaded`` with key, version and digest.
    """
    require(work.actor, Permission.PROGRAMME_LOAD)
    name = f"{said.key}, version {said.edition}"
    if said.key != key:
        raise FaultyProgramme(name, [Fault(f"{under}/key", f"It is loaded as {key}.")])
    checked(name, said, under)
    text = canonical(said)
    digest = digest_of(text)
    known = queries.versions(work, said.key)
    for each in known:
        if each.edition == said.edition and each.digest == digest:
            return each, False
    _refuse_change(said, known)
    row = _row(work, said, text)
    work.session.add(row)
    work.session.flush()
    work.record(
        "recognition.programme.loaded",
        words={"operator": work.actor.name or "", "reason": reason},
        row=str(row.id),
        programme=row.key,
        edition=row.edition,
        digest=digest,
    )
    return row, True


def _row(work: Work, said: Programme, text: str) -> RecognitionProgramme:
    return RecognitionProgramme(
        id=new_id(),
        key=said.key,
        edition=said.edition,
        title=said.title,
        kind=said.kind,
        jurisdiction=said.jurisdiction,
        period_from=said.period_from,
        period_until=said.period_until,
        terms=text,
        digest=digest_of(text),
        entry=work.upcoming(),
        loaded_by=work.actor.id,
        loaded_at=work.at,
    )


def _refuse_change(said: Programme, known: Sequence[RecognitionProgramme]) -> None:
    following = max((each.edition for each in known), default=0) + 1
    if any(each.edition == said.edition for each in known):
        raise EditionStands(
            f"Version {said.edition} of {said.key} says something else, and stays as it is.",
            next_edition=following,
        )
    for each in known:
        if (each.kind, each.jurisdiction) != (said.kind, said.jurisdiction):
            raise OtherRules(
                f"{said.key} is a {each.kind} programme of {each.jurisdiction or 'the scheme'}."
            )


def load_shipped(database: Database, version: str) -> list[RecognitionProgramme]:
    """Load the programmes of the package that are not here yet; twice changes nothing.

    Args:
        database: of the register.
        version: of the software, which acts here and is named so.

    Returns:
        Those that are new.
    """
    said = [read_file(path) for path in shipped_files()]
    with database.writing(operator(f"Vouch {version}")) as work:
        done = [load(work, each.key, each, SHIPPED) for each in said]
    return [row for row, is_new in done if is_new]
