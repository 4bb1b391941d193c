"""Looking into a register at any instant: every act whole, with its event, and the chain fits.

One snapshot is read, so it does not matter what goes on meanwhile.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from faults import Findings
from places import Place
from sqlalchemy import func, select

from app.access.policy import CLOCK
from app.domains.evidence.models import Document
from app.domains.identity.models import MailedLink
from app.domains.imports.models import ImportFile, StagedRow
from app.domains.imports.types import ImportState
from app.domains.registration.models import Profile
from app.domains.subjects.models import Claim
from app.store import journal
from app.store.consumers import Consumer
from app.store.journal import Event
from app.store.keys import KeyRing, Purpose
from app.store.outbox import OutboxLetter, Unasked
from app.store.work import Work

LODGED, WITHDRAWN = "subjects.claim.lodged", "subjects.claim.withdrawn"
SENT, BEGUN = "evidence.document.sent", "registration.profile.begun"
APPLIED = "imports.file.applied"
NAMES = {LODGED: "row", WITHDRAWN: "row", SENT: "document", BEGUN: "profile", APPLIED: "number"}


@dataclass
class Inspector:
    """Looks into a register again and again; what it read of the journal it does not read twice.

    Attributes:
        place: whose register it is.
        findings: of the trial.
        ring: for the digests of addresses.
        acts: what events spoke of, by their name.
        read: the last entry that was read.
    """

    place: Place
    findings: Findings
    ring: KeyRing
    acts: dict[str, set[str]] = field(default_factory=lambda: {name: set() for name in NAMES})
    read: int = 0

    def look(self, signed_up: Iterable[str], imported: Iterable[str]) -> None:
        """See that everything is whole, and that what was answered before is there.

        Args:
            signed_up: addresses of which a sign-up was answered.
            imported: digests of the lists whose import ended well.
        """
        with self.place.database.reading(CLOCK) as work:
            self._whole(work)
            self._read_on(work)
            self._acts_have_rows(work)
            self._documents_have_bytes(work)
            self._sign_ups(work, list(signed_up))
            self._imports(work, set(imported))
        self.findings.count("inspections")

    def _whole(self, work: Work) -> None:
        verdict = journal.verify(work.session)
        self.findings.hold(
            verdict.broken_at is None, f"entry {verdict.broken_at} does not fit: {verdict.why}"
        )
        past = work.session.scalars(
            select(Consumer.name).where(Consumer.position > verdict.head.number)
        ).all()
        self.findings.hold(not past, f"followers {past} are past the head of the journal")

    def _read_on(self, work: Work) -> None:
        events = work.session.scalars(
            select(Event).where(Event.number > self.read).order_by(Event.number)
        )
        for event in events:
            if event.name in NAMES:
                named = str(event.body[NAMES[event.name]])
                self.findings.hold(
                    named not in self.acts[event.name], f"{event.name} twice of {named}"
                )
                self.acts[event.name].add(named)
            self.read = event.number

    def _acts_have_rows(self, work: Work) -> None:
        claims = {
            str(each): state for each, state in work.session.execute(select(Claim.id, Claim.state))
        }
        gone = {each for each, state in claims.items() if state == "withdrawn"}
        self._same("claims", set(claims), self.acts[LODGED])
        self._same("withdrawn claims", gone, self.acts[WITHDRAWN])
        self._same("documents", _ids(work, Document.id), self.acts[SENT])
        self._same("profiles", _ids(work, Profile.id), self.acts[BEGUN])
        for what, column in (
            ("profile", Profile.organisation_id),
            ("document", Document.digest),
        ):
            twice = work.session.scalars(
                select(column).group_by(column).having(func.count() > 1)
            ).all()
            self.findings.hold(not twice, f"more than one {what} of {twice[:3]}")

    def _same(self, what: str, rows: set[str], events: set[str]) -> None:
        self.findings.hold(not rows - events, f"{what} without their event: {rows - events}")
        self.findings.hold(not events - rows, f"events without their {what}: {events - rows}")

    def _documents_have_bytes(self, work: Work) -> None:
        folder = self.place.folder / "var" / "evidence"
        for digest, size in work.session.execute(select(Document.digest, Document.size_bytes)):
            path = folder / digest[:2] / digest
            whole = path.is_file() and path.stat().st_size == size
            self.findings.hold(whole, f"a document without its bytes: {digest}")

    def _sign_ups(self, work: Work, addresses: list[str]) -> None:
        count = {
            "addresses": work.session.scalar(select(func.count()).select_from(Unasked)),
            "links": work.session.scalar(select(func.count()).select_from(MailedLink)),
            "letters": work.session.scalar(
                select(func.count())
                .select_from(OutboxLetter)
                .where(OutboxLetter.template == "sign_up")
            ),
        }
        self.findings.hold(len(set(count.values())) == 1, f"a sign-up is half-done: {count}")
        known = set(work.session.scalars(select(Unasked.digest)))
        lost = [
            each
            for each in addresses
            if self.ring.digest(work, Purpose.MAIL, each.casefold()) not in known
        ]
        self.findings.hold(not lost, f"sign-ups were lost: {lost[:3]}")

    def _imports(self, work: Work, digests: set[str]) -> None:
        files = work.session.execute(
            select(ImportFile.number, ImportFile.digest, ImportFile.state)
        ).all()
        applied = {each.number for each in files if each.state is ImportState.APPLIED}
        self._same("lists in force", applied, self.acts[APPLIED])
        known = {each.digest for each in files if each.state is ImportState.APPLIED}
        self.findings.hold(digests <= known, f"lists were lost: {digests - known}")
        dead = work.session.scalar(
            select(func.count())
            .select_from(StagedRow)
            .outerjoin(ImportFile, ImportFile.id == StagedRow.file_id)
            .where(ImportFile.id.is_(None))
        )
        self.findings.hold(not dead, f"{dead} staged rows of no list")


def strays(place: Place) -> list[Path]:
    """Return the files of documents that no document has, and those that never arrived whole."""
    folder = place.folder / "var" / "evidence"
    with place.database.reading(CLOCK) as work:
        known = set(work.session.scalars(select(Document.digest)))
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each for each in files if each.name not in known]


def _ids(work: Work, column: Any) -> set[str]:
    return {str(each) for each in work.session.scalars(select(column))}
