"""What a report says of itself before its figures, in every form that is read by people."""

from collections.abc import Iterator

from app.domains.reports.engine.content import Content, Heading

UNNAMED = "The register; this installation names nobody who runs it."


def front_facts(content: Content, issuer: str | None) -> Iterator[tuple[str, str]]:
    """Yield what stands before the figures, in every form that is read by people.

    Who issues it is no part of the content: a name may change, and the digest stays.
    """
    heading = content.heading
    if heading.instance is not None:
        yield "Specimen", f"Of an installation for {heading.instance}: it tells of nobody."
    yield "Issued by", issuer or UNNAMED
    yield "Jurisdiction", f"{heading.name} ({heading.jurisdiction})"
    yield "Period", period_of(heading)
    yield "As of", f"journal entry {heading.entry}, {heading.at:%Y-%m-%d %H:%M:%S} UTC"
    yield "Common currency", heading.currency
    yield "Method", content.method
    yield "SHA-256", content.digest
    if heading.scope == "opened":
        yield "Scope", "Counts that a clause on statistics opens to another state."


def period_of(heading: Heading) -> str:
    """Return the period in words."""
    return f"{heading.first} to {heading.last}"
