"""What can go wrong with a link, and with a file of a partner."""

from app.kit.errors import Problem


class LinkTaken(Problem):
    """There is a link of this key, or with this installation."""

    slug = "exchange-link-there-already"
    title = "There is such a link already"
    status = 409
    what_to_do = "Read the link that there is; end it before another is made with the same partner."


class AnotherInstance(Problem):
    """A live register links with live ones alone (fairness L9)."""

    slug = "another-kind-of-instance"
    title = "The partner is another kind of instance"
    status = 409
    what_to_do = (
        "A live register links with live ones, a test with tests, a demonstration with"
        " demonstrations. Check VOUCH_INSTANCE on both sides."
    )


class WrongFingerprint(Problem):
    """The fingerprint is not that of the key that was proposed."""

    slug = "wrong-fingerprint"
    title = "This is another key's fingerprint"
    status = 409
    what_to_do = (
        "Ask the partner for the fingerprint by another way than the one the key came by, such as a"
        " telephone call, and type it in. If it still differs, the key is not the partner's."
    )


class SecondPersonNeeded(Problem):
    """Who proposed it does not confirm it."""

    slug = "exchange-link-second-person"
    title = "A second person confirms this"
    status = 403
    what_to_do = "Ask a colleague of the secretariat to confirm it."


class FileRefused(Problem):
    """A file is not one of a partner for this installation, or was changed on its way."""

    slug = "exchange-file-refused"
    title = "The file is refused"
    status = 422
    what_to_do = (
        "Nothing of it was taken. Send the file as it was made; if it was made for another"
        " installation or under another key, settle the link with the people of this register."
    )


class SequenceTaken(Problem):
    """Another file of the same number was taken before."""

    slug = "exchange-sequence-taken"
    title = "Another file of this number was taken"
    status = 409
    what_to_do = (
        "A number is used once. If the sender's register was restored from a backup, let the people"
        " of both registers compare the files before anything else is sent."
    )


class SequenceGap(Problem):
    """A file before this one has not come."""

    slug = "exchange-sequence-gap"
    title = "A file before this one is missing"
    status = 409
    what_to_do = "Send the file with the number that 'expected' names first."


class LinkNotActive(Problem):
    """The link is suspended or ended, or not confirmed yet."""

    slug = "exchange-link-not-active"
    title = "The link is not active"
    status = 409
    what_to_do = "Keep the file and send it again later; ask the people of this register why."


class NotTheirsToTake(Problem):
    """A licence of another register is changed by its authority alone."""

    slug = "exchange-not-yours-to-take"
    title = "The authority of that register takes this"
    status = 409
    what_to_do = (
        "An officer of the authority that keeps the register answers 'take': it is then an act of"
        " theirs on the licence. You can keep what stands, with your reason."
    )
