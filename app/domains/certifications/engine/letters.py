"""The letters of the certifications; no word of a reason stands in them.

Their words stand in the catalogues, ``app/texts/<language>/certifications.ftl``.
"""

from datetime import date, datetime

from app.outside.letters import Reader, letter
from app.outside.mail import Letter


def returned(to: Reader, number: str, scheme: str, until: datetime) -> Letter:
    """Tell an applicant that there are remarks, and until when they can be answered."""
    return letter("certifications-returned", to, number=number, scheme=scheme, until=until)


def accepted(to: Reader, number: str, scheme: str) -> Letter:
    """Tell an applicant that the self-assessment comes next."""
    return letter("certifications-accepted", to, number=number, scheme=scheme)


def rejected(to: Reader, number: str, scheme: str, again: date) -> Letter:
    """Tell an applicant where the grounds stand, by which rule, and how to answer (C1)."""
    return letter("certifications-rejected", to, number=number, scheme=scheme, again=again)


def opened(to: Reader, number: str, scheme: str) -> Letter:
    """Tell an authority that its country is assessed without its request, and how to answer."""
    return letter("certifications-opened", to, number=number, scheme=scheme)


def country_lost(to: Reader, number: str, country: str, until: date) -> Letter:
    """Tell a holder that its country's certificate was lost, and how long its own goes on."""
    return letter("certifications-country-lost", to, number=number, country=country, until=until)


def country_regained(to: Reader, number: str) -> Letter:
    """Tell a holder that its certificate goes on as before."""
    return letter("certifications-country-regained", to, number=number)


def country_ended(to: Reader, number: str) -> Letter:
    """Tell a holder that its certificate ended after its country's, and not by its conduct."""
    return letter("certifications-country-ended", to, number=number)


def audit_ordered(to: Reader, number: str, audit: str, stage: str) -> Letter:
    """Tell an applicant that a stage of the audit, or the audit of a renewal, was ordered."""
    return letter("certifications-audit-ordered", to, number=number, audit=audit, stage=stage)


def misuse_reported(to: Reader, record: str) -> Letter:
    """Tell a firm that somebody reports misuse of its name, and no more (P9)."""
    return letter("certifications-misuse-reported", to, record=record)


def granted(to: Reader, number: str, scheme: str, until: date) -> Letter:
    """Tell a holder that a certificate was granted, and where its page and its terms are."""
    return letter("certifications-granted", to, number=number, scheme=scheme, until=until)


def changed(to: Reader, number: str, scheme: str, what: str) -> Letter:
    """Tell a holder that its certificate was reinstated, extended or transferred."""
    return letter("certifications-changed", to, number=number, scheme=scheme, what=what)


def reminded(to: Reader, number: str, scheme: str, kind: str, on: date) -> Letter:
    """Remind a holder of a last day: of the certificate, a surveillance audit or a condition."""
    return letter("certifications-reminded", to, number=number, scheme=scheme, kind=kind, on=on)


def ended(to: Reader, number: str, scheme: str, on: date) -> Letter:
    """Tell a holder that a certificate has ended, and that it may not be shown as valid."""
    return letter("certifications-ended", to, number=number, scheme=scheme, on=on)


def watched(to: Reader, number: str, audit: str) -> Letter:
    """Tell a holder that an announced audit of its certificate was ordered."""
    return letter("certifications-watched", to, number=number, audit=audit)
