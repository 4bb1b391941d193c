"""All that is missing from an application at once: for its submission, and for the audit."""

from collections.abc import Iterator

from app.domains.certifications.models import Answer, Application
from app.domains.certifications.queries import answers, applications
from app.domains.certifications.rules import DECLARATIONS, declarations_of
from app.domains.certifications.service.desk import edition_of, scheme_of, today
from app.domains.standards import queries as standards
from app.domains.standards.rules import may_apply_under
from app.domains.standards.types.words import Meaning, Measured
from app.kit.errors import Fault
from app.store.work import Work

NEEDED_SCOPE = {
    "sites": "Name at least one site; one of them is the head office.",
    "corridors": "Name at least one corridor: from which country to which.",
    "sectors": "Name at least one sector, by its ISIC code.",
    "personnel": "Say how many people work for it; audit time is computed from it.",
    "placed_in_24_months": "Say how many workers it placed; samples are computed from it.",
}

TO_CONFIRM = "It was carried over from another standard: confirm it, or answer it."


def for_submission(work: Work, application: Application) -> list[Fault]:
    """Return all that must be there before an application is submitted."""
    return [
        *_of_edition(work, application),
        *_of_scope(work, application),
        *_of_declarations(work, application),
        *_of_agreement(application),
        *_of_carried(work, application),
    ]


def _of_edition(work: Work, application: Application) -> Iterator[Fault]:
    """An edition binds from the first submission on; one that was returned finishes under its."""
    if application.submitted_at is not None:
        return
    edition = edition_of(work, application)
    successor = standards.successor(work, edition.said)
    day = today(work, scheme_of(work, application))
    if not may_apply_under(edition, successor, day):
        newer = "a newer one" if successor is None else f"edition {successor.said.version}"
        detail = f"Edition {edition.said.version} takes no more applications; apply under {newer}."
        yield Fault("/edition", detail)


def _of_scope(work: Work, application: Application) -> Iterator[Fault]:
    scope, scheme = application.scope, scheme_of(work, application)
    if scheme.measures is not Measured.JURISDICTION:
        for name, detail in NEEDED_SCOPE.items():
            # Nobody at work or no worker placed is an answer, an empty list is none.
            if scope.get(name) in (None, []):
                yield Fault(f"/scope/{name}", detail)
    sites = scope.get("sites") or []
    if sites and sum(bool(each.get("is_head_office")) for each in sites) != 1:
        yield Fault("/scope/sites", "Mark exactly one site as the head office.")
    day = today(work, scheme).isoformat()
    for name in ("sub_agents", "representatives"):
        for place, each in enumerate(scope.get(name) or []):
            if each["consented_on"] > day:
                pointer = f"/scope/{name}/{place}/consented_on"
                yield Fault(pointer, "A consent cannot lie ahead: name nobody before it.")


def _of_declarations(work: Work, application: Application) -> Iterator[Fault]:
    made = {each.key for each in applications.declarations_of(work, application.id)}
    is_country = scheme_of(work, application).measures is Measured.JURISDICTION
    for key in declarations_of(is_country=is_country):
        if key not in made:
            yield Fault(f"/declarations/{key.value}", f"Declare: {DECLARATIONS[key]}")


def _of_agreement(application: Application) -> Iterator[Fault]:
    if application.agreement_digest is None:
        yield Fault("/agreement", "Read the certification agreement and accept it by its digest.")


def _of_carried(work: Work, application: Application) -> Iterator[Fault]:
    for code, each in sorted(answers.standing(work, application.id).items()):
        if each.is_confirmed is False:
            yield Fault(f"/answers/{code}", TO_CONFIRM)


def for_audit(work: Work, application: Application) -> list[Fault]:
    """Return each indicator that is not answered, or whose answer needs evidence and names none."""
    scheme, edition = scheme_of(work, application), edition_of(work, application).said
    standing = answers.standing(work, application.id)
    meanings = {each.code: each.meaning for each in scheme.rule.scale}
    found = []
    for code in (each.code for each in edition.indicators):
        detail = _lack(standing.get(code), meanings)
        if detail is not None:
            found.append(Fault(f"/answers/{code}", detail))
    return found


def _lack(answer: Answer | None, meanings: dict[str, Meaning]) -> str | None:
    meaning = Meaning.OPEN if answer is None else meanings[answer.answer]
    if answer is None or meaning is Meaning.OPEN:
        return "Answer it."
    if answer.is_confirmed is False:
        return TO_CONFIRM
    if meaning in (Meaning.MET, Meaning.PARTLY) and not answer.documents:
        return "Name at least one document that proves the answer."
    return None
