"""The port to mail: a server by SMTP, or a folder in which each letter becomes a file."""

import smtplib
import ssl
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTPUTF8
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol

from app.outside.tracing import outgoing

TIMEOUT_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent to one address.

    Attributes:
        to: the address.
        subject: one line.
        text: plain text.
        language: BCP 47, of the text.
    """

    to: str
    subject: str
    text: str
    language: str = "en"


class Mailer(Protocol):
    """Sends a letter, or raises; it may be called again for the same letter."""

    def send(self, letter: Letter, *, number: str, at: datetime) -> None:
        """Send.

        Args:
            letter: what, and to whom.
            number: of the letter; the same for each attempt, so that a reader sees a repetition.
            at: the instant that stands on it.
        """
        ...


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where letters are handed over.

    Attributes:
        host: name or address.
        port: 587 for submission.
        user: or ``None`` where the server asks for none.
        password: of the user.
        secured: whether the connection is turned to TLS (STARTTLS) before anything is said.
    """

    host: str
    port: int
    user: str | None = None
    password: str | None = None
    secured: bool = True


class SmtpMailer:
    """Hands letters to a mail server.

    Args:
        server: which.
        sender: the address that they come from.
    """

    def __init__(self, server: SmtpServer, sender: str) -> None:
        self._server = server
        self._sender = sender

    def send(self, letter: Letter, *, number: str, at: datetime) -> None:
        """Hand the letter over.

        Raises:
            OSError, smtplib.SMTPException: the server cannot be reached, or refuses it.
        """
        message = written(letter, self._sender, number=number, at=at)
        with (
            outgoing("mail server", self._server.host),
            smtplib.SMTP(self._server.host, self._server.port, timeout=TIMEOUT_SECONDS) as server,
        ):
            if self._server.secured:
                server.starttls(context=ssl.create_default_context())
            if self._server.user is not None:
                server.login(self._server.user, self._server.password or "")
            server.send_message(message)


class FolderMailer:
    """Writes each letter to a file, for development.

    Args:
        folder: it is made when there is none.
        sender: the address that they come from.
    """

    def __init__(self, folder: Path, sender: str) -> None:
        self._folder = folder
        self._sender = sender

    def send(self, letter: Letter, *, number: str, at: datetime) -> None:
        """Write the file; a second attempt writes the same one again."""
        self._folder.mkdir(parents=True, exist_ok=True)
        message = written(letter, self._sender, number=number, at=at)
        (self._folder / f"{number}.eml").write_bytes(message.as_bytes())


def written(letter: Letter, sender: str, *, number: str, at: datetime) -> EmailMessage:
    """Return the letter as a message (RFC 5322)."""
    message = EmailMessage(policy=SMTPUTF8)
    message["From"] = Address("Vouch", addr_spec=sender)
    # In two parts, since an address as a whole is refused where its first part is in any script.
    local, _, domain = letter.to.rpartition("@")
    message["To"] = Address(username=local, domain=domain)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{number}@{sender.rpartition('@')[2]}>"
    # Programs that answer letters by themselves leave this one alone (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    # Setting the content takes away every field of it that stood there before.
    message["Content-Language"] = letter.language
    return message
