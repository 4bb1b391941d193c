"""Reports that are made in the background: asked for, finished, fetched, removed."""

from uuid import UUID

from app.domains.reports.engine.asked_period import Period
from app.domains.reports.engine.content import METHOD, Content, digest_of, section_plain
from app.domains.reports.errors import ReportNotReady
from app.domains.reports.models import MadeReport, ReportSchedule
from app.domains.reports.queries import kept, marks
from app.domains.reports.queries.counting import Asked
from app.domains.reports.queries.facts import mark_at_or_before
from app.domains.reports.rules import expires_at
from app.domains.reports.service.asking import Granted, name_of
from app.domains.reports.service.desk import ReportDesk
from app.domains.reports.service.making import PARTS
from app.domains.reports.types import MAKE_REPORT, Form, ReportState
from app.domains.reports.workflow import LIFE, Action
from app.kit.errors import Gone
from app.kit.ids import new_id
from app.store.jobs import enqueue
from app.store.work import Work


def ask(work: Work, granted: Granted, form: Form) -> MadeReport:
    """Ask for a report that the caller may have.

    Records:
        ``reports.report.asked``.

    Rule:
        Issue 11: large ones are made in the background.
    """
    assert work.actor.organisation_id is not None
    return _add(work, granted, form, work.actor.organisation_id)


def ask_of(work: Work, granted: Granted, schedule: ReportSchedule) -> MadeReport:
    """Ask for the next report of a schedule.

    Records:
        ``reports.report.asked``.
    """
    made = _add(work, granted, schedule.form, schedule.organisation_id)
    made.schedule_id = schedule.id
    return made


def _add(work: Work, granted: Granted, form: Form, organisation_id: UUID) -> MadeReport:
    asked = granted.asked
    report = MadeReport(
        id=new_id(),
        organisation_id=organisation_id,
        jurisdiction=asked.place,
        scope=granted.scope,
        first_day=asked.first,
        last_day=asked.last,
        entry=asked.entry,
        method=METHOD,
        form=form,
        asked_by=work.actor.id,
        asked_in=work.actor.membership_id,
        state=LIFE.start,
        done=0,
        total=len(PARTS),
        asked_at=work.at,
    )
    work.session.add(report)
    work.session.flush()
    work.record(
        "reports.report.asked",
        report=str(report.id),
        jurisdiction=asked.place,
        first=asked.first.isoformat(),
        last=asked.last.isoformat(),
        as_of=asked.entry,
    )
    enqueue(work, MAKE_REPORT, {"report": str(report.id)})
    return report


def granted_to(work: Work, report: MadeReport) -> Granted:
    """Return what a report that was asked for may say, as it was granted then."""
    mark = mark_at_or_before(work, report.entry)
    asked = Asked(report.jurisdiction, report.first_day, report.last_day, mark, report.entry)
    at = marks.instant(work, report.entry)
    period = Period(report.first_day, report.last_day)
    return Granted(asked, period, name_of(report.jurisdiction), at, report.scope)


def finish(
    work: Work, desk: ReportDesk, report_id: UUID, content: Content, size_bytes: int
) -> MadeReport | None:
    """Note that a report was made, and freeze its digests.

    Returns:
        ``None`` where another run of the job made it already.

    Records:
        ``reports.report.made``.
    """
    report = kept.to_make(work, report_id)
    if report.state is not ReportState.ASKED:
        return None
    report.digest = content.digest
    report.section_digests = {
        each.key: digest_of(section_plain(content.heading, each)) for each in content.sections
    }
    report.size_bytes, report.done = size_bytes, len(content.sections)
    report.ready_at = work.at
    report.expires_at = expires_at(work.at, desk.kept)
    work.move(report, LIFE, Action.FINISH, digest=report.digest, as_of=report.entry)
    return report


def give_up(work: Work, report_id: UUID) -> None:
    """Note that a report cannot be made.

    Records:
        ``reports.report.failed``.
    """
    report = kept.to_make(work, report_id)
    if report.state is ReportState.ASKED:
        work.move(report, LIFE, Action.GIVE_UP)


def remove(work: Work, report: MadeReport) -> None:
    """Let nobody fetch a report any more; its digests stay.

    Records:
        ``reports.report.removed``.

    Rule:
        GDPR art. 5(1)(e).
    """
    work.move(report, LIFE, Action.REMOVE)


def content_of(desk: ReportDesk, report: MadeReport) -> bytes:
    """Return the bytes of a report: what it says, in the one way that its digest is over.

    Raises:
        ReportNotReady: it is not made.
        Gone: its time is over.
    """
    if report.state in {ReportState.ASKED, ReportState.FAILED}:
        raise ReportNotReady("There is nothing to fetch.", state=report.state.value)
    path = desk.store.path(report.digest or "")
    if report.state is ReportState.REMOVED or not path.is_file():
        said = f"as of entry {report.entry}"
        raise Gone(f"The report was removed; the same can be made again {said}.")
    return path.read_bytes()
