"""What time does: answers of a week are mixed, quarters closed, figures frozen, words forgotten."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, timedelta
from secrets import SystemRandom
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select, update

from app.access.grants import Permission
from app.access.policy import require, unscoped
from app.domains.experience.engine.publishing import counts, figures_of, leaves_unseen
from app.domains.experience.models import (
    ExperienceAnswer,
    ExperienceBatch,
    ExperienceBlock,
    ExperienceCode,
    ExperienceFigures,
)
from app.domains.experience.queries import answers, batches, figures
from app.domains.experience.rules import (
    FORGOTTEN_DAYS,
    LEAST_ANSWERS,
    first_of_window,
    is_enough,
    last_day_of,
    week_of,
)
from app.domains.experience.service.desk import ExperienceDesk
from app.domains.subjects import queries as subjects
from app.kit.ids import new_id
from app.kit.quarters import Quarter, ended_before
from app.store.base import insert_rows, table_of
from app.store.work import Work

_CLOCK = "by the clock alone"


def mix(work: Work, desk: ExperienceDesk) -> int:
    """Write the answers of weeks that are over, and the codes used, anew in an order that is drawn.

    A database keeps rows in the order in which they came, and PostgreSQL which transaction wrote
    them: until then that joins an answer with its code, for whoever reads the files.

    Records:
        Nothing: no value changes.

    Rule:
        Fairness E4.
    """
    require(work.actor, Permission.EXPERIENCE_CLOSE)
    over = answers.unmixed(work, week_of(desk.today(work.at)))
    if not over:
        return 0
    given = batches.unmixed(work)
    _written_anew(work, ExperienceAnswer, ExperienceAnswer.id.in_(over))
    _written_anew(work, ExperienceCode, ExperienceCode.batch_id.in_(given))
    return len(over)


def _written_anew(
    work: Work, model: type[ExperienceAnswer | ExperienceCode], which: ColumnElement[bool]
) -> None:
    table = table_of(model)
    found = work.session.execute(select(table).where(unscoped(why=_CLOCK), which)).mappings()
    rows = [{**each, "is_mixed": True} for each in found]
    work.session.execute(
        delete(model)
        .where(unscoped(why=_CLOCK), which)
        .execution_options(synchronize_session=False)
    )
    SystemRandom().shuffle(rows)
    insert_rows(work.session, model, rows)
    work.session.expire_all()


def close(work: Work, desk: ExperienceDesk, at_once: int) -> int:
    """Close the last quarter for firms: a block where there is enough, and figures, frozen.

    Args:
        work: the open transaction, of the clock.
        desk: of experience.
        at_once: firms at most.

    Returns:
        How many firms it was closed for.

    Records:
        ``experience.block.closed`` with how many answers, ten at least; ``.block.counted_anew`` and
        ``.block.withdrawn`` where ten of it were removed.

    Rule:
        Fairness E4, E5.
    """
    require(work.actor, Permission.EXPERIENCE_CLOSE)
    quarter = ended_before(desk.today(work.at))
    since = first_of_window(quarter).first
    told_of = answers.firms(work, since, quarter.last) | figures.shown_now(work)
    todo = sorted(figures.roots(work, told_of) - figures.frozen(work, quarter.key))[:at_once]
    for firm_id in todo:
        _close(work, desk, firm_id, quarter)
    return len(todo)


def _close(work: Work, desk: ExperienceDesk, firm_id: UUID, quarter: Quarter) -> None:
    firm = subjects.alike(work, [firm_id])
    since = first_of_window(quarter).first
    all_told = answers.of_firm(work, firm, since, quarter.last)
    in_time = [each for each in all_told if last_day_of(each.week) <= quarter.last]
    _make_block(work, firm_id, quarter, in_time)
    shown = _blocks(work, firm, since)
    _show_words(work, firm, shown, quarter)
    codes = batches.usable_within(work, firm, since, desk.ends(quarter))
    work.session.add(
        ExperienceFigures(
            id=new_id(),
            subject_id=firm_id,
            quarter=quarter.key,
            figures=figures_of(shown, in_time, codes),
            made_at=work.at,
        )
    )
    work.session.flush()


def _show_words(
    work: Work,
    firm: Collection[UUID],
    shown: Collection[Collection[ExperienceAnswer]],
    quarter: Quarter,
) -> None:
    """Show words with the figures of their block, and take them away with it."""
    with_figures = {each.id for block in shown for each in block}
    for each in answers.shown_of(work, firm):
        if each.id not in with_figures:
            each.shown_with = None
    for each in (one for block in shown for one in block):
        if each.shown_words is not None and each.shown_with is None:
            each.shown_with = quarter.key


def _make_block(
    work: Work, firm_id: UUID, quarter: Quarter, told: Collection[ExperienceAnswer]
) -> None:
    """Close what is counted and in no block yet, once that is enough to be shown."""
    free = [each for each in told if counts(each) and each.block_id is None and each.is_mixed]
    if not is_enough([each.week for each in free]):
        return
    block = ExperienceBlock(id=new_id(), subject_id=firm_id, quarter=quarter.key, closed_at=work.at)
    work.session.add(block)
    work.session.flush()
    for each in free:
        each.block_id = block.id
    work.record(
        "experience.block.closed",
        firm_id,
        row=str(block.id),
        quarter=quarter.key,
        answers=len(free),
    )
    work.session.flush()


def _blocks(work: Work, firm: Collection[UUID], since: date) -> list[list[ExperienceAnswer]]:
    """Return the answers of each block that is shown: none of them older than the window."""
    rows = {each.id: each for each in figures.blocks(work, firm)}
    by_block: defaultdict[UUID, list[ExperienceAnswer]] = defaultdict(list)
    for each in answers.of_blocks(work, rows.keys()):
        assert each.block_id is not None
        by_block[each.block_id].append(each)
    found = []
    for block_id, block in rows.items():
        left = _without_removed(work, block, by_block[block_id])
        if left and all(each.week >= since for each in left):
            found.append(left)
    return found


def _without_removed(
    work: Work, block: ExperienceBlock, told: list[ExperienceAnswer]
) -> list[ExperienceAnswer]:
    """Take removed answers out of a block, ten at once or not at all (E5).

    One that leaves alone would be told by the difference of two figures; so would one that alone
    told something of a group of questions, or what was paid in a currency: then all of it goes.
    """
    left = [each for each in told if counts(each)]
    gone = [each for each in told if not counts(each)]
    if len(gone) < LEAST_ANSWERS:
        return told
    for each in gone:
        each.block_id = None
    row, removed = str(block.id), len(gone)
    if is_enough([each.week for each in left]) and leaves_unseen(gone):
        work.record("experience.block.counted_anew", block.subject_id, row=row, removed=removed)
        return left
    block.withdrawn_at = work.at
    work.record("experience.block.withdrawn", block.subject_id, row=row, removed=removed)
    return []


def forget(work: Work, desk: ExperienceDesk) -> int:
    """Destroy codes whose time was over long ago, and sealed words older than what is shown.

    Records:
        Nothing: a code that nobody can use, and words that nobody reads again.

    Rule:
        Fairness L8.
    """
    require(work.actor, Permission.EXPERIENCE_CLOSE)
    today = desk.today(work.at)
    ended = select(ExperienceBatch.id).where(
        unscoped(why=_CLOCK), ExperienceBatch.expires_on < today - timedelta(days=FORGOTTEN_DAYS)
    )
    codes = work.session.execute(
        delete(ExperienceCode)
        .where(unscoped(why=_CLOCK), ExperienceCode.batch_id.in_(ended))
        .execution_options(synchronize_session=False)
    )
    old = first_of_window(ended_before(today)).first
    words = work.session.execute(
        update(ExperienceAnswer)
        .where(
            unscoped(why=_CLOCK),
            ExperienceAnswer.week < old,
            ExperienceAnswer.sealed_words.is_not(None),
        )
        .values(sealed_words=None, words_digest=None)
        .execution_options(synchronize_session=False)
    )
    return int(codes.rowcount + words.rowcount)  # type: ignore[attr-defined]  # what an UPDATE gives has it
