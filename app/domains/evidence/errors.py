"""What can be wrong with a file."""

from app.kit.errors import Problem


class NotTaken(Problem):
    """The file is none of the types that are taken."""

    slug = "file-type-not-taken"
    title = "File type not taken"
    status = 415
    what_to_do = (
        "Send PDF, images, sound, video, office documents without macros, or plain text in UTF-8."
        " The type is found from the bytes; another name does not change it."
    )


class Infected(Problem):
    """The scanner found something in the file."""

    slug = "file-infected"
    title = "The scanner found something"
    status = 422
    what_to_do = "Clean the device that the file comes from, and send a clean copy."


class ScannerSilent(Problem):
    """The scanner does not answer, so nothing is taken."""

    slug = "scanner-silent"
    title = "Files cannot be checked now"
    status = 503
    what_to_do = "Try again in some minutes; the file was not kept."

    retry_after = 60


class DocumentInUse(Problem):
    """Something rests on the document, so it stays."""

    slug = "document-in-use"
    title = "Something rests on this document"
    status = 409
    what_to_do = (
        "Take the document out of what still names it, if that is a draft. What a decision rests"
        " on stays; send a newer version beside it."
    )
