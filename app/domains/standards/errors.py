"""What can be wrong with a file of a standard, and with putting it in force."""

from collections.abc import Sequence

from app.kit.errors import BadInput, Fault, Problem


class FaultyDocument(BadInput):
    """A file does not say what it must, or contradicts what is in force; nothing was loaded."""

    slug = "faulty-standard"
    title = "The file cannot be loaded"
    status = 422
    what_to_do = (
        "Mend the file at each place that is named, and load it again; docs/standards.md says what"
        " it can hold. Nothing of it was loaded."
    )

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        places = "1 place" if len(faults) == 1 else f"{len(faults)} places"
        super().__init__(f"{file} is at fault in {places}.", faults=faults)


class AlreadyPublished(Problem):
    """A published version is to be replaced by another content."""

    slug = "already-published"
    title = "A published version never changes"
    status = 409
    what_to_do = (
        "Give the file a new version, and for an edition say in it which version it replaces and"
        " what became of each criterion; what is published stays as it is."
    )

    def __init__(self, what: str, differing: Sequence[str], digests: tuple[str, str]) -> None:
        kept, sent = digests
        super().__init__(
            f"{what} is published with the digest {kept[:12]}; this file has {sent[:12]} and"
            f" differs in: {'; '.join(differing)}.",
            differing=list(differing),
            published_digest=kept,
            digest=sent,
        )


class NoDraft(Problem):
    """There is no draft of that name to publish."""

    slug = "no-such-draft"
    title = "There is no such draft"
    status = 409
    what_to_do = "See `vouch standards` for what there is; load a file with --draft to make one."

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not waiting as a draft.")
