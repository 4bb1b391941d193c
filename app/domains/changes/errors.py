"""What can be wrong with asking for changes."""

from app.kit.errors import Problem


class AnotherChain(Problem):
    """The journal is not the one of which the caller read before: it was restored since."""

    slug = "another-chain"
    title = "The journal is another one"
    status = 409
    what_to_do = (
        "The register was restored from a backup, or you ask another one. Read"
        " store.register.restored, take back what you read after its number, and pull from there."
    )


class NotAcceptable(Problem):
    """None of the formats that the caller takes is one that this answers."""

    slug = "not-acceptable"
    title = "No such format"
    status = 406
    what_to_do = "Send Accept: application/json, or application/x-ndjson for one record a line."
