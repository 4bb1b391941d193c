"""What can go wrong with a jurisdiction."""

from app.kit.errors import Problem


class JurisdictionKnown(Problem):
    """There is a record of this jurisdiction."""

    slug = "jurisdiction-known"
    title = "There is a record already"
    status = 409
    what_to_do = "Use the record that the answer names: GET /v1/jurisdictions/{code}."
