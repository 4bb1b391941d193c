"""What can be wrong with an import as a whole."""

from datetime import date
from pathlib import Path

from app.kit.errors import Problem


class FileProblem(Problem):
    """The file as a whole cannot be taken; nothing has changed."""

    slug = "unreadable-file"
    title = "The file cannot be read"
    status = 422
    what_to_do = (
        "Mend the file at the line that is named, or choose the profile of its layout;"
        " the register is as it was."
    )

    def __init__(self, detail: str, *, line: int | None = None) -> None:
        super().__init__(f"Line {line}: {detail}" if line else detail)
        self.line = line


class ProfileProblem(Problem):
    """A profile does not say what it must."""

    slug = "faulty-profile"
    title = "The profile is faulty"
    status = 422
    what_to_do = "Mend the profile where it is named; docs/importing.md says what it can hold."


class TooManyRejects(Problem):
    """So many rows cannot be read that the list is not to be trusted."""

    slug = "too-many-rejects"
    title = "Too many rows cannot be read"
    status = 422
    what_to_do = (
        "Look at the rejects file: it says for each row what is wrong. Mend the rows or the"
        " profile and import again; the register is as it was."
    )

    def __init__(self, rejected: int, read: int, rejects: Path) -> None:
        super().__init__(
            f"{rejected:,} of {read:,} rows cannot be read, more than the profile allows."
            f" They are listed in {rejects}."
        )


class OlderFile(Problem):
    """A newer file of the source is in force."""

    slug = "older-file"
    title = "A newer file is in force"
    status = 409
    what_to_do = "Import the newest file, or force this one with --force and a reason."

    def __init__(self, list_date: date, in_force: date | None) -> None:
        super().__init__(
            f"This file speaks of {list_date}, and one of {in_force} is in force already."
        )


class AnotherWaits(Problem):
    """A file of the source waits for a second person."""

    slug = "another-file-waits"
    title = "A file of this source waits for a second person"
    status = 409
    what_to_do = "Approve or drop the waiting file first: vouch imports show, approve, drop."

    def __init__(self, number: str) -> None:
        super().__init__(f"The import {number} of this source waits for a second person.")


class AnotherRuns(Problem):
    """A file of the source is being imported by another process."""

    slug = "another-import-runs"
    title = "An import of this source is running"
    status = 409
    what_to_do = "Wait until it has ended."

    def __init__(self, source_key: str) -> None:
        super().__init__(f"Another process imports a file of {source_key} now.")


class BaseChanged(Problem):
    """Another file came into force since this one was compared."""

    slug = "base-changed"
    title = "Another file came into force meanwhile"
    status = 409
    what_to_do = "Drop the import and bring the file in again; it is then compared anew."

    def __init__(self, number: str) -> None:
        super().__init__(
            f"Since {number} was compared, another file of its source came into force."
        )


class SamePerson(Problem):
    """The one who brought a file in cannot approve it."""

    slug = "same-person"
    title = "A second person is needed"
    status = 403
    what_to_do = "Ask a colleague to look at the list of firms and to approve it."

    def __init__(self, number: str) -> None:
        super().__init__(f"The import {number} needs a second person: you brought it in yourself.")
