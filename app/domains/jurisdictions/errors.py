"""What can go wrong with a jurisdiction."""

from collections.abc import Sequence

from app.kit.errors import BadInput, Fault, Problem


class JurisdictionKnown(Problem):
    """There is a record of this jurisdiction."""

    slug = "jurisdiction-known"
    title = "There is a record already"
    status = 409
    what_to_do = "Use the record that the answer names: GET /v1/jurisdictions/{code}."


class FaultyRecourse(BadInput):
    """A file of places where workers can go does not say what it must; nothing was loaded."""

    slug = "faulty-recourse"
    title = "The file cannot be loaded"
    status = 422
    what_to_do = (
        "Mend the file at each place that is named, and load it again; docs/operations.md says what"
        " it can hold. Nothing of it was loaded."
    )

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        places = "1 place" if len(faults) == 1 else f"{len(faults)} places"
        super().__init__(f"{file} is at fault in {places}.", faults=faults)
