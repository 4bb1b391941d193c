"""The self-assessment as a workbook: fetched, filled by people, and merged row by row."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from app.access.grants import Permission
from app.access.policy import require
from app.domains.certifications.engine import workbook_form, workbook_reading
from app.domains.certifications.errors import AnswersCollide
from app.domains.certifications.models import Answer, Application
from app.domains.certifications.queries import answers
from app.domains.certifications.service.applications import answers as application_answers
from app.domains.certifications.service.desk import edition_of, scheme_of
from app.domains.certifications.types import Given
from app.kit.errors import BadInput
from app.store.work import Work

_COLUMN_OF = {
    "indicator": workbook_form.KEY,
    "answer": workbook_form.ANSWER,
    "statement": workbook_form.STATEMENT,
    "documents": workbook_form.DOCUMENTS,
}


def front_of(work: Work, application: Application) -> workbook_form.Front:
    """Return what the workbook of an application says of itself."""
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    return workbook_form.Front(str(application.id), application.number, scheme, edition)


def fetch(work: Work, application: Application) -> bytes:
    """Write the workbook of an application with the answers that stand, each with its revision."""
    from app.domains.certifications.engine import workbook  # noqa: PLC0415 - loads a large library

    standing = {
        code: workbook_form.Standing(each.answer, each.statement, each.documents, each.revision)
        for code, each in answers.standing(work, application.id).items()
    }
    return workbook.write(front_of(work, application), standing)


def may_send(work: Work, application: Application) -> str:
    """Refuse who answers for nobody, before a file is read; return the stamp that it must bear.

    Raises:
        Forbidden: the role changes no applications.
    """
    require(work.actor, Permission.APPLICATION_CHANGE, application.facts, is_seen=True)
    return workbook_form.stamp(front_of(work, application))


def read(content: bytes, stamp: str) -> list[Given]:
    """Read a filled workbook; no door of the database is open meanwhile.

    Raises:
        WorkbookRefused: it cannot be read, or cells of it cannot be taken; each is named.
    """
    with NamedTemporaryFile(suffix=".xlsx") as file:
        file.write(content)
        file.flush()
        return workbook_reading.read(Path(file.name), stamp)


def merge(work: Work, application: Application, given: Sequence[Given]) -> list[Answer]:
    """Take the answers of a filled workbook: all of them or none.

    A row that was not changed since it was fetched is left as it stands, whatever stands now; so a
    colleague's newer answer is no collision with a row that nobody touched.

    Args:
        work: the open transaction.
        application: held still until its end.
        given: what the workbook says.

    Returns:
        The new revisions.

    Raises:
        WorkbookRefused: cells of it cannot be taken; each is named.
        AnswersCollide: rows that were changed here and elsewhere; each with its sheet and cell.
        Forbidden, StepRefused: see :func:`answering.answer`.

    Rule:
        Issue "Standards, applications and audits": a merge never loses an entry of either side.
    """
    before = {
        (each.indicator, each.revision): each for each in answers.every_answer(work, application.id)
    }
    touched = [
        each for each in given if not _is_untouched(each, before.get((each.indicator, each.base)))
    ]
    try:
        return application_answers.answer(work, application, touched)
    except BadInput as problem:
        faults = [(_cell(each.pointer), each.detail) for each in problem.faults]
        raise workbook_reading.refusal(faults) from problem
    except AnswersCollide as problem:
        errors: Any = problem.members["errors"]
        placed = [{**each, "pointer": _cell(f"{each['pointer']}/answer")} for each in errors]
        raise AnswersCollide(problem.detail, errors=placed) from problem


def _is_untouched(given: Given, before: Answer | None) -> bool:
    """Tell whether a row says what was written into it; texts as a workbook holds them."""
    from app.domains.certifications.engine import workbook  # noqa: PLC0415 - as above

    return before is not None and application_answers.says_the_same(
        replace(given, statement=before.statement)
        if given.statement == workbook.shown(before.statement)
        else given,
        before,
    )


def _cell(pointer: str) -> str:
    """Turn the place of a row and a field into the cell that a person looks for."""
    *_, row, field = pointer.split("/")
    return workbook_reading.cell(_COLUMN_OF[field], int(row))
