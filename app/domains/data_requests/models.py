"""Tables of the requests: what can name a person is sealed, and destroyed in the end."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from app.access.policy import Facts
from app.domains.data_requests.types import Basis, Ground, LinkPurpose, RequestKind, RequestState
from app.store.base import Identified, Row, one_of


class DataRequest(Identified, Row):
    """Somebody without an account asks for what is held about them, or to have it changed."""

    __tablename__ = "data_request"
    __table_args__ = (Index("ix_data_request_state_due_at", "state", "due_at"),)

    number: Mapped[str] = mapped_column(String(20), unique=True, comment="Can be read out.")
    code_digest: Mapped[str] = mapped_column(String(64), comment="Of the code to come back with.")
    kind: Mapped[RequestKind] = mapped_column(one_of(RequestKind))
    state: Mapped[RequestState] = mapped_column(one_of(RequestState))
    language: Mapped[str] = mapped_column(String(35), comment="BCP 47.")
    sealed: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Name, address, records, message; null: forgotten."
    )
    about: Mapped[list[str]] = mapped_column(
        JSON, comment="Ids of the facts that are about the person, as two officers found."
    )
    ground: Mapped[Ground | None] = mapped_column(one_of(Ground), comment="Why it was refused.")
    sealed_answer: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="The officer's words to the person; null: none, or forgotten."
    )
    entries: Mapped[list[int]] = mapped_column(JSON, comment="Of the journal that hold words.")
    received_at: Mapped[datetime]
    handed_in_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    extended_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    forgotten_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}

    @property
    def facts(self) -> Facts:
        """What the access policy may know about it."""
        return Facts()


class IdentityCheck(Identified, Row):
    """One officer's proof of who asks."""

    __tablename__ = "identity_check"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_request.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), comment="The officer.")
    basis: Mapped[Basis] = mapped_column(one_of(Basis))
    about: Mapped[list[str]] = mapped_column(JSON, comment="Ids of facts about the person.")
    checked_at: Mapped[datetime]
    set_aside_at: Mapped[datetime | None]


class RequestLink(Identified, Row):
    """A link that was sent to the address of a request, and works once."""

    __tablename__ = "request_link"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_request.id"), index=True)
    purpose: Mapped[LinkPurpose] = mapped_column(one_of(LinkPurpose))
    digest: Mapped[str] = mapped_column(String(64), unique=True, comment="SHA-256 of its token.")
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(comment="Or made void by a newer one.")


class IdentityDocument(Identified, Row):
    """A document that proves who asks; sealed, and destroyed once the check is over."""

    __tablename__ = "identity_document"

    request_id: Mapped[UUID] = mapped_column(ForeignKey("data_request.id"), index=True)
    digest: Mapped[str | None] = mapped_column(
        String(64), comment="SHA-256 of the sealed bytes; null: removed."
    )
    size_bytes: Mapped[int]
    media_type: Mapped[str] = mapped_column(String(100), comment="Found from the bytes.")
    sealed_key: Mapped[bytes | None] = mapped_column(
        LargeBinary, comment="Opens the file; null: nothing does any more."
    )
    sent_at: Mapped[datetime]
    destroyed_at: Mapped[datetime | None]
