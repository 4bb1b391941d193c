"""The parts of a jurisdiction's page of which the domains above know, each as it is shown."""

from app.domains.jurisdictions.engine.conventions import conventions
from app.domains.jurisdictions.queries import endings
from app.domains.jurisdictions.rules import country_of
from app.domains.jurisdictions.schemas import EndedOut
from app.domains.jurisdictions.schemas.conventions import BoundOut, ConventionsPartOut, StatedOut
from app.domains.jurisdictions.schemas.page import (
    AGREEMENTS_READ,
    ANSWERS_READ,
    CONVENTIONS_READ,
    NO_AGREEMENTS,
    NO_ANSWERS,
    NO_POSTS,
    NO_RECRUITERS,
    NO_RULES,
    POSTS_READ,
    RECRUITERS_READ,
    RULES_READ,
    AgreementShortOut,
    AgreementsPartOut,
    AnswersPartOut,
    FeeRuleShortOut,
    FeeRulesPartOut,
    FiguresPartOut,
    PostShortOut,
    PostsPartOut,
    RecruitersPartOut,
    SomePostsOut,
)
from app.domains.jurisdictions.service import JurisdictionDesk
from app.domains.jurisdictions.service import conventions as stated
from app.domains.jurisdictions.types import AgreementShort, Posts
from app.store.work import Work

MOST = 100


def ended_out(work: Work, code: str) -> EndedOut | None:
    """Show that it is no more, or will be from a day, where two persons said so."""
    found = endings.confirmed(work, code)
    if found is None:
        return None
    return EndedOut(day=found.day, successors=found.successors, source=found.source)


def conventions_out(work: Work, code: str) -> ConventionsPartOut:
    """Show how the country stands to each convention of the list."""
    known = stated.of(work, code)
    return ConventionsPartOut(
        known=bool(known),
        country=country_of(code),
        items=[
            BoundOut(
                convention=key,
                title=each.title,
                stated=StatedOut.model_validate(known[key]) if key in known else None,
            )
            for key, each in conventions().items()
        ],
        reads=CONVENTIONS_READ,
    )


def fee_rules_out(work: Work, desk: JurisdictionDesk, code: str) -> FeeRulesPartOut:
    """Show which rules of what may be charged are known."""
    rules = desk.fee_rules_of(work, code)
    return FeeRulesPartOut(
        known=bool(rules),
        count=len(rules),
        address=f"/v1/fee-rules?jurisdiction={code}",
        rules=[FeeRuleShortOut.model_validate(each) for each in rules[:MOST]],
        reads=RULES_READ if rules else NO_RULES,
    )


def agreements_out(work: Work, desk: JurisdictionDesk, code: str) -> AgreementsPartOut:
    """Show to which agreements it is or was a party."""
    found = desk.agreements_of(work, code)
    return AgreementsPartOut(
        known=bool(found),
        count=len(found),
        address=f"/v1/agreements?party={code}",
        agreements=[_agreement(work, each) for each in found[:MOST]],
        reads=AGREEMENTS_READ if found else NO_AGREEMENTS,
    )


def _agreement(work: Work, each: AgreementShort) -> AgreementShortOut:
    today = work.at.date()
    return AgreementShortOut(
        key=each.key,
        title=each.title,
        force=each.force,
        party=each.party,
        body=each.body,
        since=each.since,
        until=each.until,
        in_force=each.since <= today and (each.until is None or today <= each.until),
        address=f"/v1/agreements/{each.key}",
    )


def recruiters_out(work: Work, desk: JurisdictionDesk, code: str) -> RecruitersPartOut:
    """Show how many recruiters its registers list, by how they stand now."""
    found = desk.recruiters_of(work, code)
    return RecruitersPartOut(
        known=found is not None,
        lists=[] if found is None else list(found.lists),
        licences={} if found is None else dict(found.licences),
        certificates={} if found is None else dict(found.certificates),
        counted_at=None if found is None else found.at,
        reads=NO_RECRUITERS if found is None else RECRUITERS_READ,
    )


def posts_out(work: Work, desk: JurisdictionDesk, code: str) -> PostsPartOut:
    """Show its posts abroad, and those in it."""
    found = desk.posts_of(work, code)
    known = bool(found.abroad.count or found.here.count)
    return PostsPartOut(
        known=known,
        abroad=some_posts_out(found.abroad, f"/v1/posts?sending={code}"),
        here=some_posts_out(found.here, f"/v1/posts?host={code}"),
        reads=POSTS_READ if known else NO_POSTS,
    )


def some_posts_out(found: Posts, address: str) -> SomePostsOut:
    """Show how many posts there are, and the first of them."""
    return SomePostsOut(
        count=found.count,
        address=address,
        posts=[PostShortOut.model_validate(each) for each in found.posts],
    )


def answers_out(work: Work, desk: JurisdictionDesk, code: str) -> AnswersPartOut:
    """Show what it answered, and what is due and late."""
    if desk.answers_of is None:
        return AnswersPartOut(known=False, figures=None, reads=NO_ANSWERS)
    figures = FiguresPartOut.model_validate(desk.answers_of(work, code))
    known = bool(figures.told or figures.gone or figures.open_cases or figures.review)
    return AnswersPartOut(known=known, figures=figures, reads=ANSWERS_READ if known else NO_ANSWERS)
