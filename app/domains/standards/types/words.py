"""The words of the standards: kinds of documents, subjects, logics, elements, outcomes, units."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What a file of this domain is."""

    SCHEME = "scheme"
    EDITION = "edition"
    MAPPING = "mapping"
    TRANSLATION = "translation"


class DocumentState(StrEnum):
    """Whether a document may still change."""

    DRAFT = "draft"
    PUBLISHED = "published"


class Measured(StrEnum):
    """What a standard measures; the same words as the kinds of subjects."""

    INTERMEDIARY = "intermediary"
    EMPLOYER = "employer"
    JURISDICTION = "jurisdiction"


class Logic(StrEnum):
    """How results become a decision."""

    GRADES = "grades"
    FAILURE_POINTS = "failure_points"
    SCORE = "score"


class Element(StrEnum):
    """Which part of a management system an indicator looks at."""

    POLICY = "policy"
    COMMUNICATION = "communication"
    SKILLS = "skills"
    MONITORING = "monitoring"
    GOVERNANCE = "governance"


class Confidence(StrEnum):
    """How sure a figure or a text is."""

    SEEN = "seen"
    GENERAL = "general"
    DRAFT = "draft"


class TextStatus(StrEnum):
    """Whether the official sentence behind a criterion was read."""

    SEEN = "seen"
    DRAFT = "draft"


class GatheredBy(StrEnum):
    """Who brings a piece of evidence."""

    APPLICANT = "applicant"
    AUDITOR = "auditor"


class Meaning(StrEnum):
    """What an answer says, whatever a scheme calls it."""

    MET = "met"
    PARTLY = "partly"
    FAILED = "failed"
    EXCLUDED = "excluded"
    OPEN = "open"


class Side(StrEnum):
    """In which part of migration a country is asked about something."""

    ORIGIN = "origin"
    DESTINATION = "destination"
    BOTH = "both"


class Outcome(StrEnum):
    """What the decision rule proposes; a person decides."""

    GRANT = "grant"
    GRANT_WITH_CONDITIONS = "grant_with_conditions"
    CORRECT_FIRST = "correct_first"
    REFUSE = "refuse"


class Constituency(StrEnum):
    """For whom a seat in a body is kept."""

    WORKERS = "workers"
    EMPLOYERS = "employers"
    GOVERNMENTS = "governments"
    INDEPENDENT = "independent"


class Unit(StrEnum):
    """In what a time limit is counted."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    AUDITS = "audits"


class Change(StrEnum):
    """How a criterion came from the edition before."""

    SAME = "same"
    REWORDED = "reworded"
    STRICTER = "stricter"
    EASIER = "easier"
    SPLIT = "split"
    JOINED = "joined"
    NEW = "new"


class Relation(StrEnum):
    """What a criterion asks for, compared with one of another standard."""

    EQUAL = "equal"
    SUBSET = "subset"
    SUPERSET = "superset"
    OVERLAPS = "overlaps"

    @property
    def seen_from_the_other(self) -> "Relation":
        """The same relation, told from the other criterion."""
        turned = {Relation.SUBSET: Relation.SUPERSET, Relation.SUPERSET: Relation.SUBSET}
        return turned.get(self, self)


class AuditKind(StrEnum):
    """For which audit time and samples are computed."""

    INITIAL = "initial"
    SURVEILLANCE = "surveillance"
    RECERTIFICATION = "recertification"


class Surveillance(StrEnum):
    """How a certified subject is watched between its audits."""

    CALENDAR = "calendar"
    RISK_BASED = "risk_based"
